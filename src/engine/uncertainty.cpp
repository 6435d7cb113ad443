#include "throughline/engine/uncertainty.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <numeric>
#include <thread>

#include "engine/chain_draws.h"
#include "engine/spread.h"

namespace throughline::engine {
namespace {

class Draws {
public:
    Draws(const model::Journey& journey, const UncertaintyRun& run, std::stop_token stop,
          const Groups& groups)
        : journey_(journey), run_(run), stop_(std::move(stop)), groups_(groups), drawn_(run.draws) {
        for (const Group& group : groups.list) rates_.emplace_back(*group.journey);
    }

    base::Result<Uncertainty, NoEvaluation> run() {
        drawAll();
        if (stop_.stop_requested()) return NoEvaluation(Stopped{});
        if (endless_)
            return beyondComputing(base::say("for some of the drawn rates a case can never leave a loop"));
        Uncertainty result{run_.draws, run_.seed, spread(drawn_.impactRate), spread(drawn_.expectedCost),
                           {},         {}};
        if (knowsMoney()) result.revenueAtRisk = spread(drawn_.revenueAtRisk);
        result.weakestLink = weakestLinks();
        return result;
    }

private:
    static constexpr std::uint32_t chunk = 64;

    void drawAll() {
        const unsigned machine = std::max(1U, std::thread::hardware_concurrency());
        const unsigned chunks = (run_.draws + chunk - 1) / chunk;
        const unsigned threads =
            std::clamp(run_.threads == 0 ? machine : run_.threads, 1U, std::max(1U, chunks));
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
        work();
    }

    void work() {
        if (ChainDraws::isFor(groups_.list)) {
            ChainDraws draws(groups_.list, rates_);
            workOn([&](std::uint32_t begin, std::uint32_t end) {
                draws.evaluate(run_.seed, begin, end, drawn_);
            });
        } else {
            std::vector<Group> groups = groups_.list;
            workOn([&](std::uint32_t begin, std::uint32_t end) {
                for (std::uint32_t draw = begin; draw < end; ++draw) evaluate(groups, draw);
            });
        }
    }

    /// Takes part after part of the draws, until none is left.
    template <class EvaluatePart>
    void workOn(const EvaluatePart& evaluatePart) {
        for (std::uint32_t begin = next_.fetch_add(chunk); begin < run_.draws;
             begin = next_.fetch_add(chunk)) {
            if (stop_.stop_requested() || endless_) return;
            const std::uint32_t end = std::min(run_.draws, begin + chunk);
            evaluatePart(begin, end);
            report(end - begin);
        }
    }

    void evaluate(std::vector<Group>& groups, std::uint32_t draw) {
        Totals totals;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            rates_[i].draw(groups[i].population, run_.seed, draw);
            groups[i].population.addTo(totals, groups[i].share, Population::Depth::Potentials, stop_);
        }
        const auto& first = totals.influences.firstImpact;
        drawn_.impactRate[draw] = std::min(1.0, std::accumulate(first.begin(), first.end(), 0.0));
        drawn_.expectedCost[draw] = totals.cost;
        drawn_.revenueAtRisk[draw] = totals.money.revenueAtRisk;
        drawn_.weakest[draw] = weakestLink(totals.influences.potential);
        if (totals.trapped > 0 || !std::isfinite(totals.cost + drawn_.impactRate[draw])) endless_ = true;
    }

    void report(std::uint32_t draws) {
        const std::scoped_lock lock(reporting_);
        done_ += draws;
        if (run_.progress) run_.progress(static_cast<double>(done_) / run_.draws);
    }

    bool knowsMoney() const {
        return std::ranges::all_of(groups_.list,
                                   [](const Group& group) { return group.population.knowsMoney(); });
    }

    std::vector<WeakestLinkChance> weakestLinks() const {
        std::vector<std::uint32_t> count(journey_.silos.size() + journey_.handoffs.size());
        for (const Index element : drawn_.weakest)
            if (element != nowhere) ++count[element];
        std::vector<WeakestLinkChance> chances;
        for (Index element = 0; element < count.size(); ++element)
            if (count[element] > 0)
                chances.push_back(
                    {elementId(journey_, element), static_cast<double>(count[element]) / run_.draws});
        std::ranges::stable_sort(chances, std::greater(), &WeakestLinkChance::probability);
        return chances;
    }

    const model::Journey& journey_;
    const UncertaintyRun& run_;
    std::stop_token stop_;
    const Groups& groups_;
    std::vector<UncertainRates> rates_;
    Drawn drawn_;
    std::atomic<std::uint32_t> next_ = 0;
    std::atomic<bool> endless_ = false;
    std::mutex reporting_;
    std::uint32_t done_ = 0;
};

}  // namespace

base::Result<Uncertainty, NoEvaluation> uncertainty(const model::Journey& journey, const UncertaintyRun& run,
                                                    std::stop_token stop) {
    const auto groups = prepareGroups(journey, stop, ValidFor::AnyDraw);
    if (!groups) return groups.error();
    UncertaintyRun atLeastOne = run;
    atLeastOne.draws = std::max(1U, run.draws);
    return Draws(journey, atLeastOne, std::move(stop), *groups).run();
}

}  // namespace throughline::engine
