#include "engine/simulation_work.h"

#include <thread>

#include "engine/reading.h"
#include "throughline/model/scenario.h"

namespace throughline::engine {
namespace {

constexpr double shareTolerance = 1e-12;
constexpr std::uint64_t fewestBlocks = 64;

std::optional<SimulatedStakes> stakesOf(const model::Business& business) {
    if (!business.customers || !business.customerValue) return std::nullopt;
    return SimulatedStakes{business.customers->value(), business.customerValue->value(),
                           business.switchRate.mean(), business.preventableRate.mean()};
}

void addGroup(SimulatedGroups& groups, double share, const model::Journey& journey,
              std::optional<std::size_t> segment) {
    Reading reading(journey);
    SimulationTables tables(reading.network, reading.rates);
    groups.list.push_back({share, segment, std::move(reading.network), std::move(reading.rates),
                           std::move(tables), stakesOf(journey.business)});
}

void shareOut(SimulatedGroups& groups, const model::Journey& journey) {
    double rest = 1;
    for (std::size_t i = 0; i < journey.segments.size(); ++i) {
        const double share = journey.segments[i].share.value();
        rest -= share;
        addGroup(groups, share, model::applySegment(journey, journey.segments[i]).journey, i);
    }
    if (rest > shareTolerance || journey.segments.empty())
        addGroup(groups, std::max(0.0, rest), journey, std::nullopt);
}

void add(std::vector<std::uint64_t>& to, const std::vector<std::uint64_t>& what) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += what[i];
}

void add(Tallies& to, const Tallies& what) {
    add(to.visits, what.visits);
    add(to.failures, what.failures);
    add(to.recoveries, what.recoveries);
    add(to.traversals, what.traversals);
    add(to.firstImpact, what.firstImpact);
}

/// What is counted several times of one customer, and the squares of it by block.
class RepeatSquares {
public:
    explicit RepeatSquares(const SimulatedGroup& group) {
        for (Index position = 0; position < group.tables.siloCount; ++position)
            if (group.tables.loop[position] != 0) silos_.push_back(position);
        for (Index rank = 0; rank < group.tables.handoffCount; ++rank)
            if (group.network.inLoop(group.network.from[group.tables.handoffAt[rank]]))
                handoffs_.push_back(rank);
        for (auto* list : {&visits_, &failures_, &recoveries_}) list->resize(silos_.size());
        traversals_.resize(handoffs_.size());
    }

    void closeBlock(const Tallies& tallies) {
        close(silos_, tallies.visits, visits_);
        close(silos_, tallies.failures, failures_);
        close(silos_, tallies.recoveries, recoveries_);
        close(handoffs_, tallies.traversals, traversals_);
    }

    void addTo(SimulationSums& sums) const {
        add(silos_, visits_, sums.visitSquares);
        add(silos_, failures_, sums.failureSquares);
        add(silos_, recoveries_, sums.recoverySquares);
        add(handoffs_, traversals_, sums.traversalSquares);
    }

private:
    struct Count {
        std::uint64_t before = 0;
        WideCount squares = 0;
    };
    using Counts = std::vector<Count>;

    static void close(const std::vector<Index>& places, const std::vector<std::uint64_t>& tallies,
                      Counts& counts) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            const WideCount inBlock = tallies[places[i]] - counts[i].before;
            counts[i].before = tallies[places[i]];
            counts[i].squares += inBlock * inBlock;
        }
    }

    static void add(const std::vector<Index>& places, const Counts& counts, std::vector<WideCount>& to) {
        for (std::size_t i = 0; i < places.size(); ++i) to[places[i]] += counts[i].squares;
    }

    std::vector<Index> silos_;
    std::vector<Index> handoffs_;
    Counts visits_, failures_, recoveries_, traversals_;
};

void addMoney(BlockFigures& figures, const std::optional<SimulatedStakes>& stakes,
              const std::vector<std::uint8_t>& states) {
    if (!stakes) return;
    std::array<double, customerClasses> customers{};
    for (const std::uint8_t state : states)
        customers[state <= Recovered      ? Clean
                  : state <= LetDownOften ? Impacted
                                          : Abandoned] += stakes->customers;
    const double lost = customers[Abandoned] + customers[Impacted] * stakes->switches;
    figures[CustomersImpacted] += customers[Impacted] + customers[Abandoned];
    figures[CustomersLost] += lost;
    figures[RevenueAtRisk] += lost * stakes->customerValue;
    figures[RevenuePreventable] += lost * stakes->customerValue * stakes->preventable;
}

}  // namespace

base::Result<SimulatedGroups, NoEvaluation> compileGroups(const model::Journey& journey) {
    SimulatedGroups groups;
    groups.warnings = check(journey);
    if (hasErrors(groups.warnings)) return NoEvaluation(groups.warnings);
    std::erase_if(groups.warnings,
                  [](const model::Finding& finding) { return finding.severity != model::Severity::Warning; });
    shareOut(groups, journey);
    return groups;
}

SimulationSums::SimulationSums(const SimulatedGroups& groups, std::size_t blockCount)
    : tallies(groups.list.front().tables),
      visitSquares(tallies.visits.size()),
      failureSquares(tallies.visits.size()),
      recoverySquares(tallies.visits.size()),
      traversalSquares(tallies.traversals.size()),
      ended(groups.list.size()),
      blocks(blockCount) {
}

Portions::Portions(std::uint64_t wanted, std::size_t largest)
    : customers(std::clamp(wanted, SimulationRun::fewestCustomers, SimulationRun::mostCustomers)),
      blockSize(std::clamp<std::uint64_t>(customers / fewestBlocks, 1, largest)) {
}

/// What one thread holds.
struct SimulationWork::Worker {
    Worker(const SimulatedGroups& groups, const SimulationRun& run, bool listens)
        : random(run.seed),
          tallies(groups.list.front().tables),
          squares(groups.list.front()),
          again(groups.list.front().tables),
          ended(groups.list.size()) {
        for (const SimulatedGroup& group : groups.list)
            if (!listens) players.emplace_back(group.tables, tallies);
    }

    /// Each block is played twice then: who is spared shows at its end.
    void listen(const SimulatedGroups& groups, const std::vector<SparedWeights>& silent) {
        weights = silent;
        for (std::size_t i = 0; i < groups.list.size(); ++i) {
            players.emplace_back(groups.list[i].tables, tallies, &weights[i]);
            players.emplace_back(groups.list[i].tables, again, &weights[i]);
        }
    }

    RandomWords random;
    Tallies tallies;
    RepeatSquares squares;
    Tallies again;
    std::vector<SparedWeights> weights;
    std::vector<BlockPlayer> players;
    std::vector<std::array<std::uint64_t, customerStates>> ended;
    std::vector<std::size_t> members;
};

SimulationWork::SimulationWork(const SimulatedGroups& groups, const SimulationRun& run, Portions portions,
                               std::stop_token stop)
    : groups_(groups),
      run_(run),
      portions_(portions),
      stop_(std::move(stop)),
      sums_(groups, portions.blocks()) {
    double sum = 0;
    for (const SimulatedGroup& group : groups.list) sum += group.share;
    double before = 0;
    for (const SimulatedGroup& group : groups.list) {
        before += group.share / sum;
        membership_.push_back(thresholdOf(before));
    }
}

std::optional<SimulationSums> SimulationWork::run() {
    const unsigned machine = std::max(1U, std::thread::hardware_concurrency());
    const auto useful = static_cast<unsigned>(std::min<std::uint64_t>(portions_.blocks(), 1024));
    const unsigned threads = std::clamp(run_.threads == 0 ? machine : run_.threads, 1U, useful);
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
        work();
    }
    if (stop_.stop_requested() || endless_ != nowhere) return std::nullopt;
    return std::move(sums_);
}

void SimulationWork::work() {
    Worker worker(groups_, run_, weights_ != nullptr);
    if (weights_ != nullptr) worker.listen(groups_, silent_);
    for (std::uint64_t block = next_++; block < portions_.blocks(); block = next_++) {
        play(worker, block);
        if (stop_.stop_requested() || endless_ != nowhere) return;
        report(portions_.inBlock(block));
    }
    const std::scoped_lock lock(merging_);
    add(sums_.tallies, worker.tallies);
    worker.squares.addTo(sums_);
    for (std::size_t group = 0; group < groups_.list.size(); ++group) {
        for (std::size_t state = 0; state < customerStates; ++state)
            sums_.ended[group][state] += worker.ended[group][state];
        if (weights_ != nullptr) (*weights_)[group].add(worker.weights[group]);
    }
}

void SimulationWork::play(Worker& worker, std::uint64_t block) {
    worker.random.begin(block);
    drawMembers(worker, portions_.inBlock(block));
    const std::size_t groups = groups_.list.size();
    BlockFigures& figures = sums_.blocks[block];
    for (std::size_t group = 0; group < groups; ++group) {
        playGroup(worker, group, figures);
        if (stop_.stop_requested() || endless_ != nowhere) return;
    }
    worker.squares.closeBlock(worker.tallies);
}

/// How many of the customers are of each group.
void SimulationWork::drawMembers(Worker& worker, std::size_t customers) const {
    const std::size_t groups = groups_.list.size();
    worker.members.assign(groups, 0);
    if (groups == 1) worker.members[0] = customers;
    for (std::size_t i = 0; groups > 1 && i < customers; ++i) {
        const std::uint64_t word = worker.random.next64();
        std::size_t group = 0;
        while (group + 1 < groups && membership_[group] <= word) ++group;
        ++worker.members[group];
    }
}

void SimulationWork::playGroup(Worker& worker, std::size_t group, BlockFigures& figures) {
    const bool listens = weights_ != nullptr;
    BlockPlayer& player = worker.players[listens ? 2 * group : group];
    RandomWords same = worker.random;
    player.play(worker.members[group], worker.random, stop_);
    if (player.endless() != nowhere) endless_ = player.endless();
    for (const std::uint8_t state : player.states()) ++worker.ended[group][state];
    figures[Visits] += player.totals().visits;
    figures[Failures] += player.totals().failures;
    figures[Recoveries] += player.totals().recoveries;
    figures[Cost] += player.totals().cost;
    addMoney(figures, groups_.list[group].stakes, player.states());
    if (!listens || endless_ != nowhere) return;
    worker.weights[group].wantSpared(player.states());
    worker.players[2 * group + 1].play(worker.members[group], same, stop_);
    worker.weights[group].closeBlock();
}

void SimulationWork::report(std::uint64_t customers) {
    const std::scoped_lock lock(merging_);
    done_ += customers;
    if (run_.progress) run_.progress(static_cast<double>(done_) / static_cast<double>(portions_.customers));
}

}  // namespace throughline::engine
