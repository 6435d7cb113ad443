#include "engine/eliminated_arrivals.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/parts.h"

namespace throughline::engine {
namespace {

/// So many links' beginnings are worked on together: what is in work fits into the processor's second cache.
constexpr std::size_t batchSize = 48;
/// Sums over all batches are added up in so many strands, so that they are the same for any number of
/// threads.
constexpr std::size_t mostStrands = 16;

}  // namespace

/// For each place, a number for each of some links' beginnings.
class EliminatedArrivals::Table {
public:
    /// All 0.
    void start(const ManyValues& values, std::size_t columns) {
        values_ = &values;
        columns_ = columns;
        numbers_.assign(values.places() * columns, 0);
    }
    /// From gains to values.
    void solve() { values_->of({numbers_.data(), columns_}, columns_, memory_); }

    double* row(Index place) { return numbers_.data() + values_->row(place) * columns_; }
    const double* row(Index place) const { return numbers_.data() + values_->row(place) * columns_; }

private:
    const ManyValues* values_ = nullptr;
    std::size_t columns_ = 0;
    std::vector<double> numbers_;
    std::vector<double> memory_;
};

/// What a thread works on: some links' beginnings, and what is kept from batch to batch.
struct EliminatedArrivals::Work {
    std::vector<Index> from;
    Table clean;
    Table impacted;
    std::vector<double> exits;    ///< of `from`
    std::span<double> elsewhere;  ///< per place, summed so far
};

EliminatedArrivals::EliminatedArrivals(const LoopSolver& solver, Cases cases)
    : solver_(solver),
      clean_(solver.untilLetDown().elimination()),
      firstLink_(solver.size() + 1),
      exits_(solver.size()),
      besides_(solver.loop().links.size()),
      found_(solver) {
    if (cases == Cases::All) impacted_.emplace(solver.untilLeft().elimination());
    for (const Loop::Link& link : solver.loop().links) ++firstLink_[link.from + 1];
    std::partial_sum(firstLink_.begin(), firstLink_.end(), firstLink_.begin());
    findExits();
    findAll();
}

void EliminatedArrivals::findExits() {
    const std::vector<Loop::Link>& links = solver_.loop().links;
    for (Index place = 0; place < solver_.size(); ++place) exits_[place] = solver_.leaves(place, Outcome::Ok);
    for (std::size_t i = 0; i < links.size(); ++i) besides_[i] = exits_[links[i].from];
    for (std::size_t i = 0; i < links.size(); ++i)
        exits_[links[i].from] += solver_.shareOk(i) * solver_.ends(i).clean.letDown();
    std::vector<Index> order(links.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](Index i) { return std::pair(links[i].from, links[i].to); });
    addExitsBefore(order);
    std::ranges::reverse(order);
    addExitsBefore(order);
}

/// links: by beginning, then by end.
void EliminatedArrivals::addExitsBefore(std::span<const Index> links) {
    Loop::Link last{nowhere, nowhere, nowhere};
    double before = 0;
    double ofEnd = 0;
    for (const Index i : links) {
        const Loop::Link& link = solver_.loop().links[i];
        if (link.from != last.from)
            before = ofEnd = 0;
        else if (link.to != last.to)
            before += std::exchange(ofEnd, 0);
        ofEnd += solver_.shareOk(i) * solver_.ends(i).clean.letDown();
        besides_[i] += before;
        last = link;
    }
}

void EliminatedArrivals::findAll() {
    const std::size_t size = solver_.size();
    const std::size_t batches = (size + batchSize - 1) / batchSize;
    const std::size_t strands = std::min(batches, mostStrands);
    std::vector<double> elsewhere(strands * size);
    inParts(strands, 1, [&](std::size_t begin, std::size_t end) {
        Work work;
        for (std::size_t strand = begin; strand < end; ++strand) {
            work.elsewhere = std::span(elsewhere).subspan(strand * size, size);
            for (std::size_t batch = strand; batch < batches; batch += strands)
                addBatch(static_cast<Index>(batch * batchSize),
                         static_cast<Index>(std::min((batch + 1) * batchSize, size)), work);
        }
    });
    for (std::size_t i = 0; i < elsewhere.size(); ++i) found_.elsewhere[i % size] += elsewhere[i];
}

/// The links that begin at these places.
void EliminatedArrivals::addBatch(Index begin, Index end, Work& work) {
    work.from.resize(end - begin);
    std::iota(work.from.begin(), work.from.end(), begin);
    addClean(work);
    if (!impacted_) return;
    addImpacted(work, Outcome::Ok);
    std::erase_if(work.from,
                  [&](Index place) { return solver_.okPlace(place) == solver_.failedPlace(place); });
    if (!work.from.empty()) addImpacted(work, Outcome::Failed);
}

template <class OnLink>
void EliminatedArrivals::forEachLink(std::span<const Index> from, const OnLink& onLink) const {
    for (std::size_t column = 0; column < from.size(); ++column)
        for (Index i = firstLink_[from[column]]; i < firstLink_[from[column] + 1]; ++i) onLink(i, column);
}

void EliminatedArrivals::addClean(Work& work) {
    work.clean.start(clean_, work.from.size());
    for (std::size_t column = 0; column < work.from.size(); ++column)
        work.clean.row(work.from[column])[column] = 1;
    work.clean.solve();
    forEachLink(work.from, [&](Index i, std::size_t column) {
        found_.arrivals[i].clean = work.clean.row(solver_.loop().links[i].to)[column] * solver_.shareOk(i);
    });
    addElsewhere(work);
}

/// Uses the table of clean cases up.
void EliminatedArrivals::addElsewhere(Work& work) const {
    work.exits.clear();
    for (const Index place : work.from) work.exits.push_back(exits_[place]);
    forEachLink(work.from, [&](Index i, std::size_t column) {
        const Index to = solver_.loop().links[i].to;
        work.elsewhere[to] += std::exchange(work.clean.row(to)[column], 0) * besides_[i];
    });
    for (Index place = 0; place < solver_.size(); ++place)
        work.elsewhere[place] += sumOfProducts(work.clean.row(place), work.exits.data(), work.exits.size());
}

/// Of cases that set out after this outcome at the links' beginnings.
void EliminatedArrivals::addImpacted(Work& work, Outcome outcome) {
    work.impacted.start(*impacted_, work.from.size());
    for (std::size_t column = 0; column < work.from.size(); ++column)
        work.impacted.row(solver_.placeAfter(work.from[column], outcome))[column] = 1;
    work.impacted.solve();
    forEachLink(work.from, [&](Index i, std::size_t column) {
        const Index to = solver_.loop().links[i].to;
        found_.arrivals[i].afterOk += work.impacted.row(solver_.okPlace(to))[column] * share(i, outcome);
        found_.arrivals[i].afterFailed +=
            work.impacted.row(solver_.failedPlace(to))[column] * share(i, outcome);
    });
    addAfterClean(work, outcome);
}

void EliminatedArrivals::addAfterClean(Work& work, Outcome outcome) {
    work.clean.start(clean_, work.from.size());
    for (std::size_t i = 0; i < found_.arrivals.size(); ++i) {
        const Loop::Link& link = solver_.loop().links[i];
        addRow(work.clean.row(link.from), solver_.shareOk(i) * solver_.ends(i).clean.failed,
               work.impacted.row(solver_.failedPlace(link.to)), work.from.size());
    }
    work.clean.solve();
    forEachLink(work.from, [&](Index i, std::size_t column) {
        found_.arrivals[i].afterClean +=
            work.clean.row(solver_.loop().links[i].to)[column] * share(i, outcome);
    });
}

}  // namespace throughline::engine
