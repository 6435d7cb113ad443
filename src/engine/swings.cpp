#include <algorithm>
#include <cmath>

#include "engine/turning.h"
#include "throughline/engine/levers.h"
#include "throughline/engine/rate_range.h"

namespace throughline::engine {
namespace {

using model::Field;

/// Goes through the uncertain rates, each at both ends of what is known of it.
class Swinging {
public:
    Swinging(const model::Journey& journey, std::stop_token stop)
        : journey_(journey), turned_(journey), stop_(std::move(stop)), solver_(HeadlineSolver::of(journey)) {}

    base::Result<std::vector<Swing>, NoEvaluation> run() {
        for (std::size_t i = 0; i < journey_.silos.size(); ++i) addSilo(i);
        for (std::size_t i = 0; i < journey_.handoffs.size(); ++i) addHandoff(i);
        for (std::size_t i = 0; i < journey_.sharedCauses.size(); ++i) addCause(i);
        if (refusal_) return *refusal_;
        const auto width = [](const Swing& swing) { return std::abs(swing.atHigh - swing.atLow); };
        std::erase_if(swings_, [&](const Swing& swing) { return width(swing) == 0; });
        std::ranges::stable_sort(swings_, std::ranges::greater(), width);
        return std::move(swings_);
    }

private:
    void addSilo(std::size_t place) {
        const model::Silo& silo = journey_.silos[place];
        const UncertainFigure error{silo.id, Field::ErrorRate, {}};
        if (solver_)
            add(error, silo.errorRate,
                [&](const model::Rate& rate) { solver_->setSiloErrorRate(place, probabilityOf(rate)); });
        else
            addSlowly(error, turned_.silos[place].errorRate);
        addSlowly({silo.id, Field::RecoveryRate, {}}, turned_.silos[place].recoveryRate);
    }

    void addHandoff(std::size_t place) {
        const model::Handoff& handoff = journey_.handoffs[place];
        const UncertainFigure error{handoff.id, Field::ErrorRate, {}};
        if (solver_)
            add(error, handoff.errorRate,
                [&](const model::Rate& rate) { solver_->setHandoffErrorRate(place, probabilityOf(rate)); });
        else
            addSlowly(error, turned_.handoffs[place].errorRate);
    }

    void addCause(std::size_t place) {
        model::SharedCause& cause = turned_.sharedCauses[place];
        for (model::AffectedElement& affected : cause.affects)
            addSlowly({cause.id, Field::ErrorRate, affected.element}, affected.errorRate);
    }

    static model::Probability probabilityOf(const model::Rate& rate) {
        return model::Probability::clamped(rate.mean());
    }

    /// Any rate of the journey, evaluated as a whole.
    void addSlowly(const UncertainFigure& figure, model::Rate& rate) {
        const model::Rate known = rate;
        addWith(
            figure, known, [&](const model::Rate& other) { rate = other; },
            [this] { return impactRateOf(turned_, stop_); });
    }

    /// An error rate of a chain.
    template <class Put>
    void add(const UncertainFigure& figure, const model::Rate& known, const Put& put) {
        addWith(figure, known, put,
                [this]() -> base::Result<double, NoEvaluation> { return solver_->impactRate().value_or(1); });
    }

    template <class Put, class Impact>
    void addWith(const UncertainFigure& figure, const model::Rate& known, const Put& put,
                 const Impact& impact) {
        const auto range = rangeOf(known);
        if (!range || refusal_) return;
        Swing swing{figure, *range};
        swing.atLow = with(range->low, put, impact);
        swing.atHigh = with(range->high, put, impact);
        put(known);
        swings_.push_back(swing);
    }

    template <class Put, class Impact>
    double with(double value, const Put& put, const Impact& impact) {
        put(*model::Rate::exactly(value));
        const auto result = impact();
        if (stop_.stop_requested()) refusal_ = Stopped{};
        if (result) return *result;
        if (!refusal_) refusal_ = result.error();
        return 0;
    }

    const model::Journey& journey_;
    model::Journey turned_;
    std::stop_token stop_;
    std::optional<HeadlineSolver> solver_;
    std::vector<Swing> swings_;
    std::optional<NoEvaluation> refusal_;
};

}  // namespace

base::Result<std::vector<Swing>, NoEvaluation> swings(const model::Journey& journey, std::stop_token stop) {
    if (const auto now = impactRateOf(journey, stop); !now) return now.error();
    return Swinging(journey, std::move(stop)).run();
}

}  // namespace throughline::engine
