#include <cmath>

#include "read_or_fail.h"
#include "throughline/model/placement.h"
#include "throughline/model/validation.h"

namespace throughline {
namespace {

using model::CardGrid;
using tests::readOrFail;

const std::vector<std::string> samples{"ten-silos", "everyone-to-everyone", "repair-visit",
                                       "broadband-order"};

std::string contentOf(const std::string& sample) {
    return tests::contentOf(THROUGHLINE_SOURCE_DIR "/resources/samples/" + sample + ".journey.json");
}

model::Findings hintsAndWarnings(const std::string& sample) {
    return model::validate(readOrFail(contentOf(sample)));
}

TEST_CASE("each sample is valid and written as the program writes it") {
    for (const std::string& sample : samples) {
        CAPTURE(sample);
        CHECK(exchange::writeJourney(readOrFail(contentOf(sample))) == contentOf(sample));
    }
}

TEST_CASE("the samples have the names that people are told") {
    CHECK(readOrFail(contentOf("ten-silos")).journey->name == "Ten silos at 2 %");
    CHECK(readOrFail(contentOf("everyone-to-everyone")).journey->name ==
          "Everyone hands to everyone (45 hand-offs)");
    CHECK(readOrFail(contentOf("repair-visit")).journey->name == "Repair visit: call centre and engineer");
    CHECK(readOrFail(contentOf("broadband-order")).journey->name == "New broadband order");
}

TEST_CASE("no two cards of a sample overlap") {
    for (const std::string& sample : samples) {
        const model::Layout layout = *readOrFail(contentOf(sample)).layout;
        for (const auto& [a, at] : layout)
            for (const auto& [b, other] : layout) {
                CAPTURE(sample, a.text(), b.text());
                const bool apart = std::abs(at.x - other.x) >= CardGrid::cardWidth ||
                                   std::abs(at.y - other.y) >= CardGrid::cardHeight;
                CHECK((a == b || apart));
            }
    }
}

TEST_CASE("each silo of a sample stands in the column of its stage") {
    for (const std::string& sample : samples) {
        const model::JourneyBundle bundle = readOrFail(contentOf(sample));
        const std::vector<std::string>& stages = bundle.journey->stages;
        for (const model::Silo& silo : bundle.journey->silos) {
            CAPTURE(sample, silo.name);
            const auto stage = std::ranges::find(stages, silo.stage) - stages.begin();
            if (!stages.empty())
                CHECK(bundle.layout->at(silo.id).x ==
                      CardGrid::left + CardGrid::columnStep * static_cast<double>(stage));
        }
    }
}

TEST_CASE("the small samples leave nothing unowned, the big one tells of what nobody owns") {
    CHECK(hintsAndWarnings("ten-silos").empty());
    CHECK(hintsAndWarnings("everyone-to-everyone").empty());
    CHECK(hintsAndWarnings("repair-visit").empty());
    const model::Findings findings = hintsAndWarnings("broadband-order");
    CHECK(findings.size() >= 3);
    for (const model::Finding& finding : findings) CHECK(finding.severity == model::Severity::Hint);
}

TEST_CASE("the rich sample has something of everything") {
    const model::JourneyBundle bundle = readOrFail(contentOf("broadband-order"));
    const model::Journey& journey = *bundle.journey;
    CHECK(journey.silos.size() >= 14);
    CHECK(journey.departments.size() >= 5);
    CHECK(journey.sharedCauses.size() == 2);
    CHECK(journey.segments.size() == 2);
    CHECK(bundle.scenarios->size() == 3);
    CHECK(journey.business.customers.has_value());
    CHECK(std::ranges::any_of(journey.silos,
                              [](const auto& silo) { return silo.fanOut == model::FanOut::All; }));
    CHECK(std::ranges::any_of(journey.silos, [](const auto& silo) { return silo.relativeRisk.value() > 1; }));
    CHECK(std::ranges::any_of(journey.handoffs,
                              [](const auto& handoff) { return handoff.from == handoff.to; }));
}

}  // namespace
}  // namespace throughline
