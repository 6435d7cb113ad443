#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>

#include "throughline/model/fields.h"
#include "throughline/model/workspace.h"

namespace throughline::tests {

/// Workspaces as people leave them, well-formed and often unfinished: journeys without silos, shares that
/// make no sense, silos without positions, hostile names. The same seed gives the same workspace.
class RandomWorkspace {
public:
    explicit RandomWorkspace(std::uint64_t seed) : random_(seed) {}

    model::Workspace workspace(std::size_t mostSilos = 12) {
        model::Workspace result{text(), {}};
        for (std::size_t i = below(4); i > 0; --i) {
            auto id = numbered<model::JourneyId>("journey", i);
            result.journeys.push_back(bundle(std::move(id), below(mostSilos + 1)));
        }
        return result;
    }

    model::JourneyBundle bundle(model::JourneyId id, std::size_t silos) {
        model::Journey journey = this->journey(silos);
        model::Scenarios scenarios = this->scenarios(journey);
        const model::Layout layout = this->layout(journey);
        return {std::move(id), std::make_shared<const model::Journey>(std::move(journey)),
                std::make_shared<const model::Scenarios>(std::move(scenarios)),
                std::make_shared<const model::Layout>(layout)};
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool chance(std::size_t oneIn) { return below(oneIn) == 0; }
    double unit() { return static_cast<double>(random_() >> 11) * 0x1p-53; }
    double share() { return chance(6) ? static_cast<double>(below(2)) : unit(); }
    double amount() { return chance(3) ? 0 : chance(8) ? 1e300 * unit() : 1e6 * unit(); }

    std::string text() {
        static const std::string words[] = {"",
                                            "Call centre",
                                            "'); DROP TABLE silo;--",
                                            "\"quoted\" and 'single'",
                                            "100 %s %n \\ / ? ; --",
                                            "\xF0\x9F\x92\xB8\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80",
                                            "\xD7\xA9\xD7\x99\xD7\xA8\xD7\x95\xD7\xAA \xE2\x80\x8E"
                                            "abc",
                                            "NULL",
                                            "1e5",
                                            std::string(1000, 'x')};
        return words[below(std::size(words))];
    }

    template <class Id>
    Id numbered(const std::string& kind, std::size_t number) {
        static const std::string marks[] = {"", " \"'", "\xC3\xA9\xE2\x86\x92", "-); DELETE FROM silo;"};
        return Id(kind + std::to_string(number) + marks[below(std::size(marks))]);
    }

    model::Rate rate() {
        std::array<double, 3> points{share(), share(), share()};
        if (chance(3)) {
            const double errors = amount();
            return *model::Rate::counted(errors, errors + amount());
        }
        if (chance(2)) return *model::Rate::exactly(points[0]);
        std::sort(points.begin(), points.end());
        return *model::Rate::estimated(points[0], points[1], points[2]);
    }
    model::Probability probability() { return *model::Probability::from(share()); }
    std::optional<model::Probability> someProbability() {
        return chance(2) ? std::nullopt : std::optional(probability());
    }
    model::Amount money() { return *model::Amount::from(amount()); }

    template <class Entity>
    auto oneOf(const std::vector<Entity>& entities) {
        return entities[below(entities.size())].id;
    }

    model::Journey journey(std::size_t silos) {
        model::Journey journey;
        journey.name = text();
        for (std::size_t i = below(4); i > 0; --i) journey.stages.push_back("Stage " + std::to_string(i));
        for (std::size_t i = below(4); i > 0; --i)
            journey.departments.push_back(
                {numbered<model::DepartmentId>("d", i), text(), text(), chance(2) ? "#7A5195" : ""});
        for (std::size_t i = 0; i < silos; ++i) journey.silos.push_back(silo(journey, i));
        for (std::size_t i = silos == 0 ? 0 : below(2 * silos); i > 0; --i)
            journey.handoffs.push_back(handoff(journey, i));
        for (std::size_t i = below(3); i > 0; --i) journey.sharedCauses.push_back(sharedCause(journey, i));
        for (std::size_t i = below(3); i > 0; --i)
            journey.segments.push_back({numbered<model::SegmentId>("g", i), text(), probability(), {}});
        for (model::Segment& segment : journey.segments) segment.changes = changes(journey, Owner::Segment);
        journey.business = business();
        for (const model::Silo& silo : journey.silos)
            if (chance(4)) journey.estimates[silo.id] = estimates();
        for (const model::Handoff& handoff : journey.handoffs)
            if (chance(8)) journey.estimates[handoff.id] = estimates();
        return journey;
    }

    model::Silo silo(const model::Journey& journey, std::size_t number) {
        model::Silo silo;
        silo.id = numbered<model::SiloId>("s", number);
        silo.name = text();
        if (!journey.departments.empty() && chance(2)) silo.department = oneOf(journey.departments);
        silo.owner = text();
        if (!journey.stages.empty() && chance(2)) silo.stage = journey.stages[below(journey.stages.size())];
        silo.notes = text() + "\nsecond line\t" + text();
        silo.errorRate = rate();
        silo.recoveryRate = rate();
        silo.abandonmentRate = rate();
        silo.relativeRisk = *model::RelativeRisk::from(1000 * share());
        silo.visitCost = money();
        silo.recoveryCost = money();
        silo.fanOut = chance(3) ? model::FanOut::All : model::FanOut::One;
        silo.entryShare = someProbability();
        return silo;
    }

    model::Handoff handoff(const model::Journey& journey, std::size_t number) {
        constexpr model::When whens[] = {model::When::Always, model::When::Ok, model::When::Failed};
        return {numbered<model::HandoffId>("h", number),
                oneOf(journey.silos),
                oneOf(journey.silos),
                someProbability(),
                whens[below(3)],
                rate(),
                money(),
                text()};
    }

    model::SharedCause sharedCause(const model::Journey& journey, std::size_t number) {
        model::SharedCause cause{numbered<model::SharedCauseId>("c", number), text(), probability(), {}};
        for (const model::Silo& silo : journey.silos)
            if (chance(3)) cause.affects.push_back({silo.id, rate()});
        for (const model::Handoff& handoff : journey.handoffs)
            if (chance(4)) cause.affects.push_back({handoff.id, rate()});
        return cause;
    }

    std::vector<model::Estimate> estimates() {
        std::vector<model::Estimate> estimates;
        for (std::size_t i = 1 + below(4); i > 0; --i) {
            std::array<double, 3> points{share(), share(), share()};
            std::sort(points.begin(), points.end());
            estimates.push_back({"P" + text().substr(0, 999), {points[0], points[1], points[2]}, money()});
        }
        return estimates;
    }

    model::Business business() {
        model::Business business;
        if (chance(2)) business.customers = money();
        if (chance(2)) business.customerValue = money();
        business.switchRate = rate();
        business.preventableRate = rate();
        business.currency = chance(2) ? "EUR" : "";
        return business;
    }

    model::Layout layout(const model::Journey& journey) {
        model::Layout layout;
        for (const model::Silo& silo : journey.silos)
            if (!chance(5)) layout[silo.id] = {4000 * unit() - 2000, 1e-7 * static_cast<double>(below(1000))};
        return layout;
    }

    model::Scenarios scenarios(const model::Journey& journey) {
        model::Scenarios scenarios;
        for (std::size_t i = below(4); i > 0; --i)
            scenarios.push_back(
                {numbered<model::ScenarioId>("w", i), text(), {}, changes(journey, Owner::Scenario), text()});
        for (std::size_t i = 1; i < scenarios.size(); ++i)  // on an earlier or a later one, never in a circle
            if (chance(2)) scenarios[i - 1].basedOn = scenarios[i].id;
        return scenarios;
    }

    enum class Owner { Scenario, Segment };

    model::Target target(const model::Journey& journey, Owner owner) {
        if (!journey.silos.empty() && chance(3)) return oneOf(journey.silos);
        if (!journey.handoffs.empty() && chance(3)) return oneOf(journey.handoffs);
        if (!journey.departments.empty() && chance(3)) return oneOf(journey.departments);
        if (!journey.sharedCauses.empty() && chance(3)) return oneOf(journey.sharedCauses);
        if (!journey.segments.empty() && owner == Owner::Scenario && chance(3))
            return oneOf(journey.segments);
        if (chance(3)) return model::OfBusiness();
        return chance(2) ? model::Target(model::AllSilos()) : model::Target(model::AllHandoffs());
    }

    std::vector<model::Change> changes(const model::Journey& journey, Owner owner) {
        std::vector<model::Change> changes;
        for (std::size_t i = below(5); i > 0; --i) changes.push_back(change(target(journey, owner), owner));
        return changes;
    }

    model::Change change(const model::Target& target, Owner owner) {
        model::Change change{target, {}, {}};
        for (const model::FieldInfo& field : model::fieldsOf(target)) {
            if (owner == Owner::Segment && field.field == model::Field::Customers) continue;
            if (chance(2)) change.set.push_back({field.field, value(field.kind)});
            if (isNumber(field.kind) && chance(3)) change.scale.push_back({field.field, 3 * unit()});
        }
        return change;
    }

    static bool isNumber(model::FieldKind kind) {
        return kind != model::FieldKind::FanOut && kind != model::FieldKind::When;
    }

    model::FieldValue value(model::FieldKind kind) {
        switch (kind) {
            case model::FieldKind::Rate:
                return rate();
            case model::FieldKind::Probability:
                return share();
            case model::FieldKind::OptionalProbability:
                return chance(3) ? model::FieldValue() : share();
            case model::FieldKind::RelativeRisk:
                return 1000 * share();
            case model::FieldKind::Amount:
                return amount();
            case model::FieldKind::OptionalAmount:
                return chance(3) ? model::FieldValue() : amount();
            case model::FieldKind::FanOut:
                return chance(2) ? model::FanOut::All : model::FanOut::One;
            case model::FieldKind::When:
                return chance(2) ? model::When::Failed : model::When::Ok;
        }
        return {};
    }

    std::mt19937_64 random_;
};

}  // namespace throughline::tests
