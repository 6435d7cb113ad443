#include "journeys.h"

#include "support/catch.h"

namespace throughline::tests {

model::Silo silo(const std::string& id, double errorRate) {
    model::Silo silo;
    silo.id = model::SiloId(id);
    silo.name = id;
    silo.errorRate = rate(errorRate);
    return silo;
}

model::Handoff handoff(const model::Journey& journey, const std::string& from, const std::string& to) {
    model::Handoff handoff;
    handoff.from = model::SiloId(from);
    handoff.to = model::SiloId(to);
    handoff.id = model::freshHandoffId(journey, handoff.from, handoff.to);
    return handoff;
}

model::Handoff& connect(model::Journey& journey, const std::string& from, const std::string& to) {
    journey.handoffs.push_back(handoff(journey, from, to));
    return journey.handoffs.back();
}

model::Journey series(int silos, double errorRate) {
    model::Journey journey;
    for (int i = 1; i <= silos; ++i) {
        journey.silos.push_back(silo(std::to_string(i), errorRate));
        if (i == 1) continue;
        model::Handoff link;
        link.from = journey.silos[journey.silos.size() - 2].id;
        link.to = journey.silos.back().id;
        link.id = model::HandoffId(link.from.string() + "->" + link.to.string());
        journey.handoffs.push_back(link);
    }
    return journey;
}

model::Journey everyoneToEveryone(int silos, double siloErrorRate, double handoffErrorRate) {
    model::Journey journey;
    for (int i = 1; i <= silos; ++i) {
        journey.silos.push_back(silo(std::to_string(i), siloErrorRate));
        journey.silos.back().fanOut = model::FanOut::All;
        for (int j = 1; j < i; ++j)
            connect(journey, std::to_string(j), std::to_string(i)).errorRate = rate(handoffErrorRate);
    }
    return journey;
}

namespace {

class Dice {
public:
    explicit Dice(std::mt19937& random) : random_(random) {}
    double uniform(double high = 1) { return std::uniform_real_distribution<double>(0, high)(random_); }
    bool once(double chance) { return uniform() < chance; }
    std::size_t below(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
    }
    double errorRate() { return once(0.2) ? 0 : once(0.05) ? 1 : uniform(once(0.5) ? 0.3 : 0.9); }
    double sometimes(double chance, double high) { return once(chance) ? uniform(high) : 0; }

private:
    std::mt19937& random_;
};

void addSilos(model::Journey& journey, Dice& dice, const RandomJourneys& kind) {
    for (int i = 0; i < kind.silos; ++i) {
        model::Silo silo = tests::silo(std::string(1, static_cast<char>('A' + i)), dice.errorRate());
        silo.recoveryRate = rate(dice.sometimes(0.5, 0.9));
        silo.abandonmentRate = rate(dice.sometimes(0.5, 0.6));
        silo.visitCost = amount(dice.sometimes(0.7, 20));
        silo.recoveryCost = amount(dice.sometimes(0.7, 30));
        if (kind.rich && dice.once(0.4)) silo.relativeRisk = *base::RelativeRisk::from(dice.uniform(4));
        if (!kind.choiceOnly && dice.once(0.5)) silo.fanOut = model::FanOut::All;
        journey.silos.push_back(silo);
    }
    if (!dice.once(0.4)) return;
    const double first = dice.uniform();
    journey.silos[0].entryShare = share(first);
    journey.silos[dice.below(journey.silos.size() - 1) + 1].entryShare = share(1 - first);
}

void addHandoffs(model::Journey& journey, Dice& dice, const RandomJourneys& kind) {
    const double backwards = dice.once(0.4) ? 0 : 0.2;
    for (int i = 0; i < kind.handoffs; ++i) {
        std::size_t from = dice.below(journey.silos.size());
        std::size_t to = dice.below(journey.silos.size());
        if (to <= from && !dice.once(backwards)) std::swap(from, to);
        if (from == to && !dice.once(backwards)) continue;
        model::Handoff& handoff =
            connect(journey, journey.silos[from].id.string(), journey.silos[to].id.string());
        handoff.errorRate = rate(dice.sometimes(0.6, 0.5));
        handoff.cost = amount(dice.sometimes(0.5, 5));
        if (dice.once(0.5)) handoff.when = dice.once(0.5) ? model::When::Ok : model::When::Failed;
        if (journey.silos[from].fanOut == model::FanOut::One && dice.once(0.5))
            handoff.share = share(dice.uniform(0.45));
    }
}

void addSharedCauses(model::Journey& journey, Dice& dice) {
    for (std::size_t i = dice.below(3); i > 0; --i) {
        model::SharedCause cause{
            model::SharedCauseId("cause" + std::to_string(i)), "Cause", share(dice.uniform()), {}};
        cause.affects.push_back({journey.silos[dice.below(journey.silos.size())].id, rate(dice.uniform())});
        if (!journey.handoffs.empty())
            cause.affects.push_back(
                {journey.handoffs[dice.below(journey.handoffs.size())].id, rate(dice.uniform())});
        journey.sharedCauses.push_back(cause);
    }
}

void addSegment(model::Journey& journey, Dice& dice) {
    if (!dice.once(0.3)) return;
    model::Segment segment{model::SegmentId("some"), "Some", share(dice.uniform()), {}};
    model::Change change{journey.silos[dice.below(journey.silos.size())].id, {}, {}};
    change.set.push_back({model::Field::ErrorRate, rate(dice.uniform())});
    segment.changes.push_back(change);
    journey.segments.push_back(segment);
}

}  // namespace

model::Journey randomJourney(std::mt19937& random, const RandomJourneys& kind) {
    Dice dice(random);
    model::Journey journey;
    addSilos(journey, dice, kind);
    addHandoffs(journey, dice, kind);
    if (kind.rich) addSharedCauses(journey, dice);
    if (kind.rich) addSegment(journey, dice);
    journey.business.customers = amount(1000);
    journey.business.customerValue = amount(50);
    return journey;
}

engine::Evaluation evaluated(const model::Journey& journey) {
    auto result = engine::evaluate(journey);
    INFO(refused(journey));
    REQUIRE(result.ok());
    return std::move(result).value();
}

std::string refused(const model::Journey& journey) {
    const auto result = engine::evaluate(journey);
    if (result.ok()) return {};
    std::string messages;
    if (const auto* findings = std::get_if<model::Findings>(&result.error()))
        for (const model::Finding& finding : *findings)
            if (finding.severity == model::Severity::Error)
                messages += finding.place + ": " + finding.message.text() + "\n";
    return messages;
}

}  // namespace throughline::tests
