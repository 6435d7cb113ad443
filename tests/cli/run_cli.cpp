#include "run_cli.h"

#include <stdlib.h>
#include <sys/wait.h>

#include <fstream>
#include <set>
#include <sstream>

#include "support/catch.h"

namespace throughline::tests {

Ran runCli(const std::string& arguments, const std::string& input) {
    const TemporaryFolder folder;
    std::string command = "'" THROUGHLINE_CLI "' ";
    command.append(arguments).append(" <'").append(folder.write("in", input)).append("' >'");
    command.append(folder.file("out")).append("' 2>'").append(folder.file("err")).append("'");
    const int status = std::system(command.c_str());
    REQUIRE(WIFEXITED(status));
    return {WEXITSTATUS(status), contentOf(folder.file("out")), contentOf(folder.file("err"))};
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "throughline-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& content) const {
    std::ofstream(file(name), std::ios::binary) << content;
    return file(name);
}

std::string TemporaryFolder::names() const {
    std::set<std::string> sorted;
    for (const auto& entry : std::filesystem::directory_iterator(path_))
        sorted.insert(entry.path().filename().string());
    std::string names;
    for (const std::string& name : sorted) names += name + " ";
    return names;
}

std::string contentOf(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    REQUIRE(stream.good());
    std::ostringstream content;
    content << stream.rdbuf();
    return std::move(content).str();
}

std::string sample(const std::string& name) {
    return THROUGHLINE_SOURCE_DIR "/resources/samples/" + name + ".journey.json";
}

std::string quotedSample(const std::string& name) {
    return std::string("'").append(sample(name)).append("'");
}

std::string tooLargeForExact(const std::string& scenarios) {
    std::string causes;
    for (int i = 0; i < 21; ++i)
        causes += std::string(i == 0 ? "" : ",") + R"({"id": ")" + std::to_string(i) +
                  R"(", "probability": 0.1, "affects": [{"silo": "a", "error_rate": 0.1}]})";
    return R"({"format": "throughline-journey", "version": 1,
        "journey": {"silos": [{"id": "a", "error_rate": 0.1}], "shared_causes": [)" +
           causes + R"(]}, "scenarios": )" + scenarios + "}";
}

}  // namespace throughline::tests
