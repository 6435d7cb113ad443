#include "throughline/engine/contributions.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "throughline/engine/levers.h"
#include "throughline/model/scenario.h"

namespace throughline::engine {
namespace {

using model::Change;
using model::Field;
using model::JourneyBundle;
using model::Scenario;
using model::ScenarioId;
using Kind = ScenarioStep::Kind;

/// What belongs together in one step: changes with the same key.
struct Key {
    enum class What { Figure, WaysOfSilo, AllWays, Entries, SegmentShares };
    What what;
    model::Target target;
    Field field;
    friend bool operator==(const Key&, const Key&) = default;
};

bool isWay(Field field) {
    return field == Field::Share || field == Field::FanOut || field == Field::When;
}

Key keyOf(const model::Journey& journey, const model::Target& target, Field field) {
    using What = Key::What;
    if (field == Field::EntryShare) return {What::Entries, model::OfBusiness{}, field};
    if (std::holds_alternative<model::SegmentId>(target)) return {What::SegmentShares, {}, field};
    if (!isWay(field)) return {What::Figure, target, field};
    if (std::holds_alternative<model::SiloId>(target)) return {What::WaysOfSilo, target, Field::Share};
    if (const auto* id = std::get_if<model::HandoffId>(&target))
        if (const model::Handoff* handoff = model::find(journey, *id))
            return {What::WaysOfSilo, handoff->from, Field::Share};
    return {What::AllWays, model::OfBusiness{}, Field::Share};
}

/// Changes in the order in which they are carried out, each of one field, and the step that each is in.
class Pieces {
public:
    struct Piece {
        Change change;
        std::size_t step;
    };

    Pieces(const JourneyBundle& bundle, const ScenarioId& reference, const ScenarioId& scenario)
        : journey_(*bundle.journey), scenarios_(*bundle.scenarios) {
        const auto from = model::basedOnChain(scenarios_, reference);
        const auto to = model::basedOnChain(scenarios_, scenario);
        if (!from || !to) return;
        const auto [ownFrom, ownTo] = std::ranges::mismatch(*from, *to);
        for (auto common = from->begin(); common != ownFrom; ++common)
            std::ranges::copy(scenarios_[*common].changes, std::back_inserter(common_));
        allWays_ = anyForAll(ownFrom, from->end()) || anyForAll(ownTo, to->end());
        for (auto own = ownFrom; own != from->end(); ++own) add(Kind::TakenBack, scenarios_[*own]);
        for (auto own = ownTo; own != to->end(); ++own) add(Kind::Made, scenarios_[*own]);
        dropEmptySteps();
    }

    const std::vector<ScenarioStep>& steps() const { return steps_; }

    /// The journey when these steps are taken, as a bundle with one scenario.
    JourneyBundle bundleAfter(const JourneyBundle& bundle, const std::vector<bool>& taken) const {
        Scenario stage{ScenarioId("stage"), "stage", {}, common_};
        for (const Piece& piece : pieces_)
            if (taken[piece.step] == (steps_[piece.step].kind == Kind::Made))
                stage.changes.push_back(piece.change);
        JourneyBundle result = bundle;
        result.scenarios = std::make_shared<const model::Scenarios>(model::Scenarios{std::move(stage)});
        return result;
    }

private:
    /// Whether a change says for many silos at once which way customers take.
    template <class Iterator>
    bool anyForAll(Iterator begin, Iterator end) const {
        const auto forAll = [this](const Change& change) {
            const auto broad = [&](const auto& one) {
                return keyOf(journey_, change.target, one.field).what == Key::What::AllWays;
            };
            return std::ranges::any_of(change.set, broad) || std::ranges::any_of(change.scale, broad);
        };
        return std::any_of(begin, end, [&](std::size_t scenario) {
            return std::ranges::any_of(scenarios_[scenario].changes, forAll);
        });
    }

    void add(Kind kind, const Scenario& scenario) {
        for (const Change& change : scenario.changes) {
            for (const model::FieldSetting& setting : change.set) {
                dropWhatItReplaces(kind, change.target, setting.field);
                add(kind, scenario, setting.field, {change.target, {setting}, {}});
            }
            for (const model::FieldScaling& scaling : change.scale)
                add(kind, scenario, scaling.field, {change.target, {}, {scaling}});
        }
    }

    void add(Kind kind, const Scenario& scenario, Field field, Change change) {
        Key key = keyOf(journey_, change.target, field);
        if (allWays_ && key.what == Key::What::WaysOfSilo)
            key = {Key::What::AllWays, model::OfBusiness{}, Field::Share};
        std::size_t step = 0;
        while (step < steps_.size() && !(steps_[step].kind == kind && keys_[step] == key)) ++step;
        if (step == steps_.size()) {
            steps_.push_back({kind, scenario.id, {}});
            keys_.push_back(key);
        }
        steps_[step].changes.push_back(change);
        pieces_.push_back({std::move(change), step});
    }

    /// A setting leaves nothing of what was set and scaled before, for the same target.
    void dropWhatItReplaces(Kind kind, const model::Target& target, Field field) {
        const auto isReplaced = [&](const Change& change) {
            return change.target == target && (change.set.empty() || change.set.front().field == field) &&
                   (change.scale.empty() || change.scale.front().field == field);
        };
        std::erase_if(pieces_, [&](const Piece& piece) {
            return steps_[piece.step].kind == kind && isReplaced(piece.change);
        });
        for (ScenarioStep& step : steps_)
            if (step.kind == kind) std::erase_if(step.changes, isReplaced);
    }

    /// A step whose changes were all replaced by one of another key is none.
    void dropEmptySteps() {
        std::vector<std::size_t> newPlace(steps_.size());
        std::size_t kept = 0;
        for (std::size_t step = 0; step < steps_.size(); ++step) {
            newPlace[step] = kept;
            if (!steps_[step].changes.empty()) steps_[kept++] = steps_[step];
        }
        steps_.resize(kept);
        for (Piece& piece : pieces_) piece.step = newPlace[piece.step];
    }

    const model::Journey& journey_;
    const model::Scenarios& scenarios_;
    std::vector<Change> common_;
    std::vector<ScenarioStep> steps_;
    std::vector<Key> keys_;
    std::vector<Piece> pieces_;
    bool allWays_ = false;
};

/// Evaluates the stages on the way from one scenario to the other.
class Way {
public:
    Way(const JourneyBundle& bundle, const Pieces& pieces, std::stop_token stop)
        : bundle_(bundle), pieces_(pieces), stop_(std::move(stop)) {}

    base::Result<Contributions, NoEvaluation> run(std::span<const std::size_t> order) {
        const std::size_t count = pieces_.steps().size();
        std::vector<bool> taken(count, false);
        Contributions result;
        result.reference = impactAfter(taken);
        double before = result.reference, alone = 0;
        for (std::size_t i = 0; i < count && !refusal_; ++i) {
            Contribution step{order.empty() ? i : order[i]};
            taken[step.step] = true;
            step.impactRate = impactAfter(taken);
            step.difference = step.impactRate - before;
            step.alone = i == 0 ? step.difference : aloneOf(step.step, result.reference);
            before = step.impactRate;
            alone += step.alone;
            result.steps.push_back(step);
        }
        result.scenario = before;
        result.interaction = result.scenario - result.reference - alone;
        if (refusal_) return *refusal_;
        return result;
    }

private:
    double aloneOf(std::size_t step, double reference) {
        std::vector<bool> taken(pieces_.steps().size(), false);
        taken[step] = true;
        return impactAfter(taken) - reference;
    }

    double impactAfter(const std::vector<bool>& taken) {
        if (refusal_) return 0;
        const auto applied = model::applyScenario(pieces_.bundleAfter(bundle_, taken), ScenarioId("stage"));
        if (!applied) return refuse(applied.error());
        const auto impact = impactRateOf(applied->journey, stop_);
        return impact ? *impact : refuse(impact.error());
    }

    double refuse(NoEvaluation reason) {
        refusal_ = std::move(reason);
        return 0;
    }

    const JourneyBundle& bundle_;
    const Pieces& pieces_;
    std::stop_token stop_;
    std::optional<NoEvaluation> refusal_;
};

/// What applyScenario says of a scenario that cannot be applied.
std::optional<NoEvaluation> whyNotApplied(const JourneyBundle& bundle, const ScenarioId& scenario) {
    const auto applied = model::applyScenario(bundle, scenario);
    return applied ? std::nullopt : std::optional<NoEvaluation>(applied.error());
}

}  // namespace

std::vector<ScenarioStep> stepsBetween(const JourneyBundle& bundle, const ScenarioId& reference,
                                       const ScenarioId& scenario) {
    return Pieces(bundle, reference, scenario).steps();
}

base::Result<Contributions, NoEvaluation> contributions(const JourneyBundle& bundle,
                                                        const ScenarioId& reference,
                                                        const ScenarioId& scenario,
                                                        std::span<const std::size_t> order,
                                                        std::stop_token stop) {
    for (const ScenarioId& one : {reference, scenario})
        if (const auto why = whyNotApplied(bundle, one)) return *why;
    const Pieces pieces(bundle, reference, scenario);
    return Way(bundle, pieces, std::move(stop)).run(order);
}

}  // namespace throughline::engine
