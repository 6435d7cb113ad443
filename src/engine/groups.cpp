#include "engine/groups.h"

#include <algorithm>

#include "engine/check.h"
#include "throughline/model/scenario.h"

namespace throughline::engine {
namespace {

constexpr double shareTolerance = 1e-12;

class Preparation {
public:
    Preparation(const model::Journey& journey, std::stop_token stop, ValidFor validFor)
        : journey_(journey), stop_(std::move(stop)), validFor_(validFor) {}

    base::Result<Groups, NoEvaluation> run() {
        read();
        if (!refusal_) addSegments();
        if (!refusal_) addRest();
        if (refusal_) return *std::move(refusal_);
        double sum = 0;
        for (const Group& group : groups_.list) sum += group.share;
        for (Group& group : groups_.list) group.share /= sum;
        return std::move(groups_);
    }

private:
    /// Of what is found, only warnings are kept: a hint may name every silo.
    void read() {
        Checked checked = checkAndRead(journey_);
        if (hasErrors(checked.findings)) {
            refusal_ = std::move(checked.findings);
            return;
        }
        std::ranges::copy_if(checked.findings, std::back_inserter(groups_.warnings), isWarning);
        reading_ = std::move(checked.reading);
    }

    static bool isWarning(const model::Finding& finding) {
        return finding.severity == model::Severity::Warning;
    }

    void addSegments() {
        for (std::size_t i = 0; i < journey_.segments.size(); ++i) {
            const model::Segment& segment = journey_.segments[i];
            model::AppliedJourney applied = model::applySegment(journey_, segment);
            std::ranges::move(applied.warnings, std::back_inserter(groups_.warnings));
            rest_ -= segment.share.value();
            auto changed = std::make_shared<model::Journey>(std::move(applied.journey));
            add(segment.share.value(), changed, Reading(*changed), i);
        }
    }

    void addRest() {
        if (rest_ > shareTolerance || journey_.segments.empty())
            add(std::max(0.0, rest_), notOwned(journey_), *std::move(reading_), std::nullopt);
    }

    static std::shared_ptr<const model::Journey> notOwned(const model::Journey& journey) {
        return {std::shared_ptr<const model::Journey>(), &journey};
    }

    void add(double share, std::shared_ptr<const model::Journey> journey, Reading reading,
             std::optional<std::size_t> segment) {
        if (refusal_) return;
        std::optional<Unfolding> unfolding =
            validFor_ == ValidFor::AnyDraw ? unfold(reading.network, possible(*journey, reading.rates), stop_)
                                           : unfold(reading.network, reading.rates, stop_);
        if (!unfolding) return refuseUnfolding();
        Population population(
            *journey, Plan{std::move(reading.network), std::move(reading.rates), std::move(*unfolding)});
        if (population.tooManyCauses())
            refusal_ = beyondComputing(
                base::say("more than 20 shared causes matter at once: too many for an exact result"));
        groups_.list.push_back({share, std::move(journey), segment, std::move(population)});
    }

    /// Drawn rates come anywhere between 0 and 1, even where the point value is clipped to an end.
    Rates possible(const model::Journey& journey, Rates rates) const {
        for (std::size_t silo = 0; silo < journey.silos.size(); ++silo) {
            if (journey.silos[silo].recoveryRate.uncertain()) rates.silos[silo].recovery = 0.5;
            if (journey.silos[silo].abandonmentRate.uncertain()) rates.silos[silo].abandonment = 0.5;
        }
        return rates;
    }

    void refuseUnfolding() {
        if (stop_.stop_requested())
            refusal_ = Stopped{};
        else
            refusal_ = beyondComputing(base::say(
                "so much parallel work is under way at once that the journey has more than 1,048,576 "
                "situations: too "
                "many for an exact result"));
    }

    const model::Journey& journey_;
    std::stop_token stop_;
    ValidFor validFor_;
    std::optional<Reading> reading_;  ///< of the journey as drawn, until its customers are added
    double rest_ = 1;
    Groups groups_;
    std::optional<NoEvaluation> refusal_;
};

}  // namespace

NoEvaluation beyondComputing(base::Message message) {
    return model::Findings{{model::Severity::Error, "/journey", std::move(message), {}}};
}

base::Result<Groups, NoEvaluation> prepareGroups(const model::Journey& journey, const std::stop_token& stop,
                                                 ValidFor validFor) {
    return Preparation(journey, stop, validFor).run();
}

model::ElementId elementId(const model::Journey& journey, Index element) {
    if (element < journey.silos.size()) return journey.silos[element].id;
    return journey.handoffs[element - journey.silos.size()].id;
}

}  // namespace throughline::engine
