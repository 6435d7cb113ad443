#include <algorithm>
#include <unordered_map>

#include "engine/groups.h"

namespace throughline::engine {
namespace {

class RollUps {
public:
    RollUps(const model::Journey& journey, const Evaluation& evaluation, std::stop_token stop)
        : journey_(journey), evaluation_(evaluation), stop_(std::move(stop)) {}

    /// Where the results are exact: what one solves anew for each part of the journey.
    void prepare() {
        if (evaluation_.method != Method::Exact) return;
        auto groups = prepareGroups(journey_, stop_);
        if (groups) groups_ = std::move(std::move(groups).value().list);
        if (!journey_.segments.empty()) findSlopes();
    }

    /// silos: places in the journey.
    RollUp of(std::string name, const std::vector<Index>& silos) const {
        RollUp result;
        result.name = std::move(name);
        for (const Index silo : silos) addSums(result, silo);
        if (groups_.empty()) return result;
        result.impactIfPerfect = impactWith(silos, 0);
        result.impactIfFailing = std::min(1.0, impactWith(silos, 1));
        result.soloImpact = std::min(1.0, soloImpact(silos));
        if (evaluation_.money) result.costOfFailure = costOfFailure(silos);
        return result;
    }

private:
    /// Customers of a segment may meet another error rate.
    void findSlopes() {
        slopes_.resize(journey_.silos.size());
        for (const Group& group : groups_) {
            Totals totals;
            group.population.addTo(totals, group.share, Population::Depth::Potentials, stop_);
            for (Index silo = 0; silo < slopes_.size() && !stop_.stop_requested(); ++silo)
                slopes_[silo] += totals.influences.birnbaum[silo] * group.population.rates().error[silo];
        }
    }

    /// Of the impact rate, by a factor on the error rate of the silo.
    double slope(Index silo) const {
        if (!slopes_.empty()) return slopes_[silo];
        return evaluation_.silos[silo].influence.birnbaum * journey_.silos[silo].errorRate.mean();
    }

    void addSums(RollUp& result, Index silo) const {
        const SiloResult& of = evaluation_.silos[silo];
        result.visits += of.visits;
        result.failures += of.failures;
        result.recoveries += of.recoveries;
        result.firstImpact += of.influence.firstImpact;
        result.birnbaum += slope(silo);
    }

    std::vector<double> ratesWith(const Group& group, const std::vector<Index>& silos, double value) const {
        const auto& errors = group.population.rates().error;
        std::vector<double> rates(errors.begin(), errors.end());
        for (const Index silo : silos) rates[silo] = value;
        return rates;
    }

    double impactWith(const std::vector<Index>& silos, double value) const {
        double impact = 0;
        for (const Group& group : groups_)
            impact += group.share * group.population.impactWith(ratesWith(group, silos, value),
                                                                Population::Causes::AsDrawn, stop_);
        return impact;
    }

    double soloImpact(const std::vector<Index>& silos) const {
        double impact = 0;
        for (const Group& group : groups_) {
            const auto& own = group.population.rates().error;
            std::vector<double> rates(own.size());
            for (const Index silo : silos) rates[silo] = own[silo];
            impact += group.share * group.population.impactWith(rates, Population::Causes::None, stop_);
        }
        return impact;
    }

    /// Nothing where perfect silos would keep cases in a loop for ever.
    std::optional<double> costOfFailure(const std::vector<Index>& silos) const {
        Totals now;
        Totals perfect;
        double fall = 0;
        for (const Group& group : groups_) {
            const double customers = group.journey->business.customers->value();
            const double before = now.cost - perfect.cost;
            group.population.addOutcome(now, group.share, group.population.rates().error, stop_);
            group.population.addOutcome(perfect, group.share, ratesWith(group, silos, 0), stop_);
            fall += customers * (now.cost - perfect.cost - before);
        }
        if (perfect.trapped > 0) return std::nullopt;
        return fall + now.money.revenueAtRisk - perfect.money.revenueAtRisk;
    }

    const model::Journey& journey_;
    const Evaluation& evaluation_;
    std::stop_token stop_;
    std::vector<Group> groups_;
    std::vector<double> slopes_;  ///< per silo, where there are segments
};

template <class Key, class KeyOf>
std::unordered_map<Key, std::vector<Index>> silosBy(const model::Journey& journey, KeyOf keyOf) {
    std::unordered_map<Key, std::vector<Index>> silos;
    for (Index silo = 0; silo < journey.silos.size(); ++silo)
        silos[keyOf(journey.silos[silo])].push_back(silo);
    return silos;
}

}  // namespace

bool addRollUps(const model::Journey& journey, Evaluation& evaluation, std::stop_token stop) {
    if (journey.departments.empty() && journey.stages.empty()) return true;
    RollUps rollUps(journey, evaluation, stop);
    rollUps.prepare();
    std::vector<RollUp> departments;
    std::vector<RollUp> stages;
    const auto ofDepartment =
        silosBy<model::DepartmentId>(journey, [](const model::Silo& silo) { return silo.department; });
    for (const model::Department& department : journey.departments)
        if (const auto silos = ofDepartment.find(department.id); silos != ofDepartment.end())
            departments.push_back(rollUps.of(department.id.string(), silos->second));
    const auto ofStage = silosBy<std::string>(journey, [](const model::Silo& silo) { return silo.stage; });
    for (const std::string& stage : journey.stages)
        if (const auto silos = ofStage.find(stage); silos != ofStage.end())
            stages.push_back(rollUps.of(stage, silos->second));
    if (stop.stop_requested()) return false;
    evaluation.departments = std::move(departments);
    evaluation.stages = std::move(stages);
    return true;
}

}  // namespace throughline::engine
