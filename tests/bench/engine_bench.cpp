#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>

#include "engine/groups.h"
#include "journeys.h"
#include "throughline/engine/evaluate.h"
#include "throughline/engine/headline.h"
#include "throughline/engine/simulate.h"
#include "throughline/engine/uncertainty.h"

namespace throughline::bench {
namespace {

using Make = std::function<model::Journey(std::size_t)>;

struct Kind {
    std::string name;
    Make make;
    std::vector<std::size_t> sizes;
};

/// What is measured at several sizes; the names are those of the table in docs/performance.md.
const std::vector<Kind>& kinds() {
    static const std::vector<std::size_t> upToAMillion{10, 100, 1'000, 10'000, 100'000, 1'000'000};
    static const std::vector<Kind> all{{"chain", chain, upToAMillion},
                                       {"sparse", sparse, upToAMillion},
                                       {"sparse with loops", sparseWithLoops, upToAMillion},
                                       {"long loops", longLoops, {100, 1'000, 10'000, 100'000}},
                                       {"one loop", oneLoop, {1'000, 3'400}}};
    return all;
}

/// Of all turns within a second, at least five, the best counts, as in scipy_reference.py: it is the one that
/// others disturb least.
double secondsOfBest(const std::function<void()>& turn) {
    using Clock = std::chrono::steady_clock;
    constexpr int fewest = 5;
    constexpr std::chrono::duration<double> shortest(1);
    std::chrono::duration<double> best = Clock::duration::max();
    std::chrono::duration<double> spent{};
    for (int turns = 0; turns < fewest || spent < shortest; ++turns) {
        const auto begin = Clock::now();
        turn();
        const std::chrono::duration<double> last = Clock::now() - begin;
        best = std::min(best, last);
        spent += last;
    }
    return best.count();
}

void registerBest(const std::string& name, const std::function<double(benchmark::State&)>& seconds) {
    benchmark::RegisterBenchmark(name.c_str(),
                                 [seconds](benchmark::State& state) {
                                     for ([[maybe_unused]] auto turn : state)
                                         state.SetIterationTime(seconds(state));
                                 })
        ->Unit(benchmark::kMicrosecond)
        ->UseManualTime()
        ->Iterations(1);
}

/// From the journey in memory to impact, visits, cost and the slope of every error rate.
bool findHeadline(const model::Journey& journey) {
    auto solver = engine::HeadlineSolver::of(journey);
    if (!solver) return false;
    benchmark::DoNotOptimize(solver->headline()->impactRate);
    return true;
}

bool evaluateFully(const model::Journey& journey) {
    const auto result = engine::evaluate(journey);
    benchmark::DoNotOptimize(result.ok());
    return result.ok() && result->method == engine::Method::Exact;
}

/// All that customers go through, without what each element does to it.
bool findOutcome(const model::Journey& journey) {
    auto groups = engine::prepareGroups(journey, {});
    if (!groups) return false;
    const auto prepared = std::move(groups).value();
    engine::Totals totals;
    for (const engine::Group& group : prepared.list)
        group.population.addOutcome(totals, group.share, group.population.rates().error, {});
    benchmark::DoNotOptimize(totals.cost);
    return true;
}

void measure(const std::string& name, const Make& make, std::size_t size,
             const std::function<bool(const model::Journey&)>& work) {
    registerBest(name + "/" + std::to_string(size), [=](benchmark::State& state) {
        const model::Journey journey = make(size);
        state.counters["silos"] = static_cast<double>(journey.silos.size());
        return secondsOfBest([&] {
            if (!work(journey)) state.SkipWithError("no exact result");
        });
    });
}

/// The headline once more after one error rate was changed. It takes less than a look at the clock: many at a
/// time.
void measureChange(const Kind& kind, std::size_t size) {
    constexpr int changes = 100;
    registerBest("one rate changed/" + kind.name + "/" + std::to_string(size), [=](benchmark::State&) {
        auto solver = engine::HeadlineSolver::of(kind.make(size));
        double rate = 0.01;
        return secondsOfBest([&] {
                   for (int change = 0; change < changes; ++change) {
                       rate = 0.03 - rate;
                       solver->setSiloErrorRate(0, *model::Probability::from(rate));
                       benchmark::DoNotOptimize(solver->impactRate());
                   }
               }) /
               changes;
    });
}

/// A rate of something: `count` of it a turn.
void measureRate(const std::string& name, model::Journey journey, std::uint64_t count,
                 const std::function<void(const model::Journey&)>& work) {
    benchmark::RegisterBenchmark(
        name.c_str(),
        [journey = std::move(journey), count, work](benchmark::State& state) {
            for ([[maybe_unused]] auto turn : state) work(journey);
            state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * count));
        })
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
}

void registerEvaluations() {
    for (const Kind& kind : kinds())
        for (const std::size_t size : kind.sizes) {
            measure("headline/" + kind.name, kind.make, size, findHeadline);
            measureChange(kind, size);
            measure("outcome/" + kind.name, kind.make, size, findOutcome);
            measure("evaluate with influences/" + kind.name, kind.make, size, evaluateFully);
        }
    for (const std::size_t width : {2, 8, 16})
        measure("evaluate with influences/ladder of width", ladder, width, evaluateFully);
    measure("evaluate with influences/shared causes", struckChain, 10, evaluateFully);
}

void registerDraws() {
    for (const std::uint32_t size : {10U, 100U, 1'000U}) {
        const std::uint32_t draws = 4'000'000 / size;
        measureRate("draws/" + std::to_string(size), countedChain(size), draws,
                    [draws](const model::Journey& journey) {
                        benchmark::DoNotOptimize(engine::uncertainty(journey, {.draws = draws}).ok());
                    });
    }
}

void registerCustomers() {
    constexpr std::uint64_t customers = 2'000'000;
    const auto add = [](const std::string& name, model::Journey journey) {
        measureRate("customers/" + name, std::move(journey), customers, [](const model::Journey& played) {
            benchmark::DoNotOptimize(engine::simulate(played, {.customers = customers}).ok());
        });
    };
    add("chain of 10", chain(10));
    add("sparse of 100", sparse(100));
    add("sparse with loops of 100", sparseWithLoops(100));
    add("ladder of width 8", ladder(8));
    add("chain of 10 with 10 shared causes", struckChain(10));
}

/// The choice-only journeys for scipy_reference.py, and two journey files for process_times.py.
void writeAll(const std::filesystem::path& folder) {
    for (const Kind& kind : kinds())
        for (const std::size_t size : kind.sizes)
            write(kind.make(size), folder / (kind.name + "-" + std::to_string(size)));
    for (const std::size_t size : {10, 100'000})
        writeFile(sparseWithLoops(size), folder / (std::to_string(size) + ".journey.json"));
}

/// What the system says of this process, in bytes: VmRSS (held now), VmHWM (the most so far).
std::size_t ofProcess(const std::string& key) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == key + ":") {
            std::size_t kilobytes = 0;
            status >> kilobytes;
            return 1024 * kilobytes;
        }
    return 0;
}

/// Prints what the work needs at most beside the journey, its results included. One measurement a process:
/// memory that was used once would not be counted again.
int measureMemory(const std::string& what, const std::string& kindName, std::size_t size) {
    const auto kind = std::ranges::find(kinds(), kindName, &Kind::name);
    if (kind == kinds().end() || (what != "headline" && what != "everything")) return 1;
    const model::Journey journey = kind->make(size);
    const std::size_t before = ofProcess("VmRSS");
    std::ofstream("/proc/self/clear_refs") << 5;  // the most so far is what is held now
    if (!(what == "headline" ? findHeadline(journey) : evaluateFully(journey))) return 1;
    std::cout << what << '/' << kindName << '/' << journey.silos.size() << '/' << journey.handoffs.size()
              << ' ' << ofProcess("VmHWM") - before << '\n';
    return 0;
}

}  // namespace
}  // namespace throughline::bench

/// bench_engine [options of Google Benchmark], or bench_engine --write FOLDER, or bench_engine --memory
/// headline|everything KIND SILOS.
int main(int argc, char** argv) {
    using namespace throughline::bench;
    if (argc == 3 && std::strcmp(argv[1], "--write") == 0) {
        writeAll(argv[2]);
        return 0;
    }
    if (argc == 5 && std::strcmp(argv[1], "--memory") == 0)
        return measureMemory(argv[2], argv[3], std::stoul(argv[4]));
    registerEvaluations();
    registerDraws();
    registerCustomers();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
