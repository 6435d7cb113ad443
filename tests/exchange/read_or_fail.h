#pragma once

#include <fstream>
#include <sstream>

#include "support/catch.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::tests {

/// The bundle; the test fails with what is wrong where there is none.
inline model::JourneyBundle readOrFail(std::string_view json) {
    const auto result = exchange::readJourney(json);
    if (result.ok()) return result.value();
    std::string errors;
    for (const model::Finding& finding : result.error()) errors += exchange::describe("file", finding) + "\n";
    FAIL(errors);
    return {};
}

/// "place: message" of each error; none where the file can be read.
inline std::vector<std::string> errorsOf(std::string_view json) {
    std::vector<std::string> lines;
    const auto result = exchange::readJourney(json);
    if (result.ok()) return lines;
    for (const model::Finding& finding : result.error())
        lines.push_back(finding.place.empty() ? finding.message.text()
                                              : finding.place + ": " + finding.message.text());
    return lines;
}

inline std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    std::ostringstream content;
    content << file.rdbuf();
    return std::move(content).str();
}

/// A journey file with one silo "a" and these members of "journey" and of the file.
inline std::string fileWith(const std::string& journeyMembers, const std::string& fileMembers = "") {
    return R"({"format": "throughline-journey", "version": 1, "journey": {)" + journeyMembers + "}" +
           fileMembers + "}";
}
inline std::string fileWithSilo(const std::string& members) {
    return fileWith(R"("silos": [{"id": "a", )" + members + "}]");
}

}  // namespace throughline::tests
