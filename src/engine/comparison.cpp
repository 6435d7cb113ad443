#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <thread>

#include "engine/groups.h"
#include "engine/spread.h"
#include "engine/uncertain_rates.h"
#include "throughline/engine/uncertainty.h"

namespace throughline::engine {
namespace {

/// One journey, made ready for any draw.
struct Contender {
    std::vector<Group> groups;
    std::vector<UncertainRates> rates;  ///< per group

    double impactRate(std::uint64_t seed, std::uint32_t draw, const std::stop_token& stop) {
        double impact = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            Population& population = groups[i].population;
            rates[i].draw(population, seed, draw);
            impact += groups[i].share *
                      population.impactWith(population.rates().error, Population::Causes::AsDrawn, stop);
        }
        return std::min(1.0, impact);
    }
};

class CommonDraws {
public:
    CommonDraws(std::vector<Contender> contenders, const UncertaintyRun& run, std::stop_token stop)
        : contenders_(std::move(contenders)),
          run_(run),
          draws_(std::max(1U, run.draws)),
          stop_(std::move(stop)),
          impacts_(contenders_.size(), std::vector<double>(draws_)) {}

    base::Result<DrawnComparison, NoEvaluation> run() {
        drawAll();
        if (stop_.stop_requested()) return NoEvaluation(Stopped{});
        DrawnComparison result{draws_, run_.seed, {}, {}, {}};
        for (const std::vector<double>& impacts : impacts_) {
            result.impactRate.push_back(spread(impacts));
            result.beats.emplace_back();
            for (const std::vector<double>& others : impacts_)
                result.beats.back().push_back(lower(impacts, others));
        }
        result.drawn = std::move(impacts_);
        return result;
    }

private:
    static constexpr std::uint32_t chunk = 32;

    void drawAll() {
        const unsigned machine = std::max(1U, std::thread::hardware_concurrency());
        const unsigned useful = (draws_ + chunk - 1) / chunk;
        const unsigned threads = std::clamp(run_.threads == 0 ? machine : run_.threads, 1U, useful);
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
        work();
    }

    void work() {
        std::vector<Contender> contenders = contenders_;
        for (std::uint32_t begin = next_.fetch_add(chunk); begin < draws_; begin = next_.fetch_add(chunk)) {
            const std::uint32_t end = std::min(draws_, begin + chunk);
            for (std::uint32_t draw = begin; draw < end; ++draw)
                for (std::size_t i = 0; i < contenders.size(); ++i)
                    impacts_[i][draw] = contenders[i].impactRate(run_.seed, draw, stop_);
            if (stop_.stop_requested()) return;
            report(end - begin);
        }
    }

    void report(std::uint32_t draws) {
        const std::scoped_lock lock(reporting_);
        done_ += draws;
        if (run_.progress) run_.progress(static_cast<double>(done_) / draws_);
    }

    /// The share of draws in which the first is lower, by more than rounding.
    double lower(const std::vector<double>& first, const std::vector<double>& second) const {
        std::uint32_t count = 0;
        for (std::size_t draw = 0; draw < first.size(); ++draw)
            count += first[draw] < second[draw] * (1 - 1e-9) ? 1 : 0;
        return static_cast<double>(count) / draws_;
    }

    std::vector<Contender> contenders_;
    const UncertaintyRun& run_;
    std::uint32_t draws_;
    std::stop_token stop_;
    std::vector<std::vector<double>> impacts_;  ///< per journey and draw
    std::atomic<std::uint32_t> next_ = 0;
    std::mutex reporting_;
    std::uint32_t done_ = 0;
};

}  // namespace

Spread spreadOf(std::vector<double> numbers) {
    return spread(std::move(numbers));
}

base::Result<DrawnComparison, NoEvaluation> compareDraws(const std::vector<model::Journey>& journeys,
                                                         const UncertaintyRun& run, std::stop_token stop) {
    std::vector<Contender> contenders;
    for (const model::Journey& journey : journeys) {
        auto groups = prepareGroups(journey, stop, ValidFor::AnyDraw);
        if (!groups) return groups.error();
        Contender contender{std::move(std::move(groups).value().list), {}};
        for (const Group& group : contender.groups) contender.rates.emplace_back(*group.journey);
        contenders.push_back(std::move(contender));
    }
    return CommonDraws(std::move(contenders), run, std::move(stop)).run();
}

}  // namespace throughline::engine
