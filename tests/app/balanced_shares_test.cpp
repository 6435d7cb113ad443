#include "app/balanced_shares.h"

#include <map>

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;

namespace {

struct Given {
    const char* to;
    std::optional<double> share;
    model::When when = model::When::Always;
};

model::Journey fork(std::initializer_list<Given> handoffs) {
    model::Journey journey;
    journey.silos.push_back(tests::siloNamed("a", 0));
    for (const Given& given : handoffs) {
        journey.silos.push_back(tests::siloNamed(given.to, 0));
        model::Handoff handoff = tests::handoffBetween("a", given.to);
        if (given.share) handoff.share = base::Probability::from(*given.share);
        handoff.when = given.when;
        journey.handoffs.push_back(handoff);
    }
    return journey;
}

/// What each of the hand-offs to these is set to.
std::map<std::string, double> balanced(const model::Journey& journey, const std::string& to, double share) {
    std::map<std::string, double> shares;
    for (const auto& setting : app::balancedShares(journey, model::HandoffId("a->" + to), share))
        shares[std::get<model::HandoffId>(setting.target).string().substr(3)] =
            std::get<double>(setting.value);
    return shares;
}

}  // namespace

TEST_CASE("the others keep their proportions and the sum stays 100 %") {
    const auto shares = balanced(fork({{"x", 0.5}, {"y", 0.3}, {"z", 0.2}}), "x", 0.75);
    CHECK(shares.at("x") == 0.75);
    CHECK_THAT(shares.at("y"), WithinAbs(0.15, 1e-12));
    CHECK_THAT(shares.at("z"), WithinAbs(0.10, 1e-12));
}

TEST_CASE("others that have nothing divide what is left equally") {
    const auto shares = balanced(fork({{"x", 1.0}, {"y", 0.0}, {"z", 0.0}}), "x", 0.8);
    CHECK_THAT(shares.at("y"), WithinAbs(0.1, 1e-12));
    CHECK_THAT(shares.at("z"), WithinAbs(0.1, 1e-12));
}

TEST_CASE("blank shares divide the rest by themselves; given ones only give way") {
    const model::Journey journey = fork({{"x", 0.2}, {"y", 0.3}, {"z", {}}});
    CHECK(balanced(journey, "x", 0.5).size() == 1);
    const auto shares = balanced(journey, "x", 0.9);
    CHECK_THAT(shares.at("y"), WithinAbs(0.1, 1e-12));
    CHECK_FALSE(shares.contains("z"));
}

TEST_CASE("each outcome has its own 100 %, and what is taken always counts in both") {
    const model::Journey journey = fork({{"always", 0.2},
                                         {"ok1", 0.6, model::When::Ok},
                                         {"ok2", 0.2, model::When::Ok},
                                         {"failed", 0.8, model::When::Failed}});
    const auto shares = balanced(journey, "ok1", 0.3);
    CHECK(shares.size() == 2);
    CHECK_THAT(shares.at("ok2"), WithinAbs(0.5, 1e-12));
}
