#include "random_bundle.h"

#include <array>
#include <cmath>
#include <random>

#include "throughline/model/fields.h"

namespace throughline::tests {
namespace {

using namespace model;

std::string numbered(std::string prefix, std::size_t number) {
    return prefix += std::to_string(number);
}

class Generator {
public:
    explicit Generator(std::uint64_t seed) : random_(seed) {}

    JourneyBundle bundle();

private:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    bool chance() { return below(2) == 0; }
    double unit() { return static_cast<double>(random_() >> 11) * 0x1p-53; }

    double awkwardShare() {
        const std::array<double, 8> shares{0,       1,   0.1 + 0.2, 1e-9, 5e-324, std::nextafter(1.0, 0.0),
                                           1.0 / 3, 0.02};
        return chance() ? unit() : shares.at(below(shares.size()));
    }
    double awkwardAmount() {
        const std::array<double, 7> amounts{
            0, 1e300, 0.1, 1e21, 123456789.125, 9007199254740993.0, 2.2250738585072014e-308};
        return chance() ? std::floor(unit() * 1e6) / 100 : amounts.at(below(amounts.size()));
    }

    std::string text();
    Rate rate();
    Amount amount() { return chance() ? Amount() : *Amount::from(awkwardAmount()); }
    RelativeRisk relativeRisk() { return chance() ? RelativeRisk() : *RelativeRisk::from(unit() * 1000); }
    std::vector<Estimate> estimates();
    Department department(std::size_t number);
    Silo silo(std::size_t number, const Journey& journey);
    Handoff handoff(std::size_t number, const Journey& journey);
    AffectedElement affected(const Journey& journey);
    FieldValue value(FieldKind kind);
    Target target(const Journey& journey);
    Change change(const Journey& journey);
    std::vector<Change> changes(const Journey& journey);
    Journey journey();
    Layout layout(const Journey& journey);
    Scenarios scenarios(const Journey& journey);

    std::mt19937_64 random_;
};

std::string Generator::text() {
    const std::array<std::string, 12> parts{"Call", " ", "Büro", "😀",  "\"",   "\\",
                                            "/",    "~", "->",   "#2", "中文", "{}[]:,"};
    std::string text = "T";
    for (std::size_t i = below(6); i > 0; --i) text += parts.at(below(parts.size()));
    return numbered(text, below(100'000'000));
}

Rate Generator::rate() {
    switch (below(4)) {
        case 0:
            return {};
        case 1: {
            const double errors = std::floor(unit() * 500);
            return *Rate::counted(errors, errors + awkwardAmount());
        }
        case 2: {
            std::array<double, 3> points{awkwardShare(), awkwardShare(), awkwardShare()};
            std::ranges::sort(points);
            return *Rate::estimated(points[0], points[1], points[2]);
        }
        default:
            return *Rate::exactly(awkwardShare());
    }
}

std::vector<Estimate> Generator::estimates() {
    std::vector<Estimate> estimates;
    for (std::size_t i = 1 + below(3); i > 0; --i) {
        std::array<double, 3> points{awkwardShare(), awkwardShare(), awkwardShare()};
        std::ranges::sort(points);
        estimates.push_back({text(), {points[0], points[1], points[2]}, amount()});
    }
    return estimates;
}

Department Generator::department(std::size_t number) {
    return {DepartmentId(numbered("d", number)), text(), chance() ? text() : "", chance() ? "#7A5195" : ""};
}

Silo Generator::silo(std::size_t number, const Journey& journey) {
    Silo silo;
    silo.id = SiloId(chance() ? numbered("s", number) : numbered(text(), number));
    silo.name = chance() ? silo.id.string() : text();
    if (!journey.departments.empty() && chance())
        silo.department = journey.departments.at(below(journey.departments.size())).id;
    if (chance()) silo.owner = text();
    if (!journey.stages.empty() && chance()) silo.stage = journey.stages.at(below(journey.stages.size()));
    if (chance()) silo.notes = text() + "\n\t" + text();
    silo.errorRate = rate();
    silo.recoveryRate = rate();
    silo.abandonmentRate = rate();
    silo.relativeRisk = relativeRisk();
    silo.visitCost = amount();
    silo.recoveryCost = amount();
    silo.fanOut = chance() ? FanOut::One : FanOut::All;
    if (number == 0) silo.entryShare = Probability::from(1);
    return silo;
}

Handoff Generator::handoff(std::size_t number, const Journey& journey) {
    const Silo& from = journey.silos.at(below(journey.silos.size()));
    Handoff handoff;
    handoff.from = from.id;
    handoff.to = journey.silos.at(below(journey.silos.size())).id;
    handoff.id =
        chance() ? freshHandoffId(journey, handoff.from, handoff.to) : HandoffId(numbered("h", number));
    if (from.fanOut == FanOut::One && chance()) handoff.share = Probability::from(unit() / 64);
    handoff.when = static_cast<When>(below(3));
    handoff.errorRate = rate();
    handoff.cost = amount();
    if (chance()) handoff.owner = text();
    return handoff;
}

AffectedElement Generator::affected(const Journey& journey) {
    if (journey.handoffs.empty() || chance())
        return {journey.silos.at(below(journey.silos.size())).id, rate()};
    return {journey.handoffs.at(below(journey.handoffs.size())).id, rate()};
}

FieldValue Generator::value(FieldKind kind) {
    switch (kind) {
        case FieldKind::Rate:
            return rate();
        case FieldKind::Probability:
            return awkwardShare();
        case FieldKind::RelativeRisk:
            return unit() * 1000;
        case FieldKind::Amount:
            return awkwardAmount();
        case FieldKind::OptionalAmount:
            return chance() ? FieldValue(awkwardAmount()) : FieldValue();
        default:
            return {};
    }
}

Target Generator::target(const Journey& journey) {
    switch (below(6)) {
        case 0:
            return journey.silos.at(below(journey.silos.size())).id;
        case 1:
            return AllSilos{};
        case 2:
            return AllHandoffs{};
        case 3:
            return OfBusiness{};
        case 4:
            if (!journey.handoffs.empty()) return journey.handoffs.at(below(journey.handoffs.size())).id;
            [[fallthrough]];
        default:
            if (!journey.departments.empty())
                return journey.departments.at(below(journey.departments.size())).id;
            return AllSilos{};
    }
}

/// Without the fields that decide which way customers take, since those could make shares that do not fit,
/// and without the customers, which no segment can change.
Change Generator::change(const Journey& journey) {
    Change change;
    change.target = target(journey);
    for (const FieldInfo& field : fieldsOf(change.target)) {
        const bool leftAlone = field.field == Field::Customers ||
                               field.kind == FieldKind::OptionalProbability ||
                               field.kind == FieldKind::FanOut || field.kind == FieldKind::When;
        if (leftAlone || below(3) == 0) continue;
        if (chance())
            change.set.push_back({field.field, value(field.kind)});
        else
            change.scale.push_back({field.field, unit() * 3});
    }
    return change;
}

std::vector<Change> Generator::changes(const Journey& journey) {
    std::vector<Change> changes;
    for (std::size_t i = below(4); i > 0; --i) changes.push_back(change(journey));
    return changes;
}

Journey Generator::journey() {
    Journey journey;
    journey.name = text();
    for (std::size_t i = below(4); i > 0; --i) journey.stages.push_back(numbered(text(), i));
    for (std::size_t i = below(4); i > 0; --i) journey.departments.push_back(department(i));
    for (std::size_t i = 0, count = 1 + below(8); i < count; ++i) journey.silos.push_back(silo(i, journey));
    for (std::size_t i = below(12); i > 0; --i) journey.handoffs.push_back(handoff(i, journey));
    for (std::size_t i = below(3); i > 0; --i)
        journey.sharedCauses.push_back({SharedCauseId(numbered("c", i)),
                                        text(),
                                        *Probability::from(awkwardShare()),
                                        {affected(journey)}});
    for (std::size_t i = below(3); i > 0; --i)
        journey.segments.push_back(
            {SegmentId(numbered("g", i)), text(), *Probability::from(unit() / 2), changes(journey)});
    for (const Silo& silo : journey.silos)
        if (below(4) == 0) journey.estimates[silo.id] = estimates();
    for (const Handoff& handoff : journey.handoffs)
        if (below(4) == 0) journey.estimates[handoff.id] = estimates();
    if (chance()) journey.business = {amount(), amount(), rate(), rate(), "GBP"};
    return journey;
}

Layout Generator::layout(const Journey& journey) {
    Layout layout;
    for (const Silo& silo : journey.silos) layout[silo.id] = {std::floor(unit() * 2000), unit() * 1000 - 500};
    return layout;
}

Scenarios Generator::scenarios(const Journey& journey) {
    Scenarios scenarios;
    for (std::size_t i = below(4); i > 0; --i) {
        const ScenarioId base = scenarios.empty() || chance() ? ScenarioId() : scenarios.back().id;
        scenarios.push_back(
            {ScenarioId(numbered("x", i)), text(), base, changes(journey), chance() ? text() : ""});
    }
    return scenarios;
}

JourneyBundle Generator::bundle() {
    JourneyBundle bundle;
    const Journey drawn = journey();
    bundle.id = freshJourneyId({}, drawn.name);
    bundle.scenarios = std::make_shared<const Scenarios>(scenarios(drawn));
    bundle.layout = std::make_shared<const Layout>(layout(drawn));
    bundle.journey = std::make_shared<const Journey>(drawn);
    return bundle;
}

}  // namespace

model::JourneyBundle randomBundle(std::uint64_t seed) {
    return Generator(seed).bundle();
}

}  // namespace throughline::tests
