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

class EliminatedArrivals::Table {
public:
    Table(std::size_t rows, std::size_t columns) : columns_(columns), numbers_(rows * columns) {}

    std::size_t columns() const { return columns_; }
    double* row(Index place) { return numbers_.data() + place * columns_; }
    const double* row(Index place) const { return numbers_.data() + place * columns_; }
    void become(const ManyValues& values) { values.of({numbers_.data(), columns_}, columns_); }

private:
    std::size_t columns_;
    std::vector<double> numbers_;
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
    const auto addStrand = [&](std::size_t strand) {
        for (std::size_t batch = strand; batch < batches; batch += strands)
            addBatch(static_cast<Index>(batch * batchSize),
                     static_cast<Index>(std::min((batch + 1) * batchSize, size)),
                     std::span(elsewhere).subspan(strand * size, size));
    };
    inParts(strands, 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t strand = begin; strand < end; ++strand) addStrand(strand);
    });
    for (std::size_t i = 0; i < elsewhere.size(); ++i) found_.elsewhere[i % size] += elsewhere[i];
}

/// The links that begin at these places.
void EliminatedArrivals::addBatch(Index begin, Index end, std::span<double> elsewhere) {
    std::vector<Index> from(end - begin);
    std::iota(from.begin(), from.end(), begin);
    addClean(from, elsewhere);
    if (!impacted_) return;
    addImpacted(from, Outcome::Ok);
    std::erase_if(from, [&](Index place) { return solver_.okPlace(place) == solver_.failedPlace(place); });
    if (!from.empty()) addImpacted(from, Outcome::Failed);
}

template <class OnLink>
void EliminatedArrivals::forEachLink(std::span<const Index> from, const OnLink& onLink) const {
    for (std::size_t column = 0; column < from.size(); ++column)
        for (Index i = firstLink_[from[column]]; i < firstLink_[from[column] + 1]; ++i) onLink(i, column);
}

void EliminatedArrivals::addClean(std::span<const Index> from, std::span<double> elsewhere) {
    Table visits(solver_.size(), from.size());
    for (std::size_t column = 0; column < from.size(); ++column) visits.row(from[column])[column] = 1;
    visits.become(clean_);
    const auto visitsAfter = [&](Index link, std::size_t column) -> double& {
        return visits.row(solver_.loop().links[link].to)[column];
    };
    forEachLink(from, [&](Index i, std::size_t column) {
        found_.arrivals[i].clean = visitsAfter(i, column) * solver_.shareOk(i);
    });
    forEachLink(from, [&](Index i, std::size_t column) {
        elsewhere[solver_.loop().links[i].to] += std::exchange(visitsAfter(i, column), 0) * besides_[i];
    });
    for (Index place = 0; place < solver_.size(); ++place)
        for (std::size_t column = 0; column < from.size(); ++column)
            elsewhere[place] += visits.row(place)[column] * exits_[from[column]];
}

/// Of cases that set out after this outcome at the links' beginnings.
void EliminatedArrivals::addImpacted(std::span<const Index> from, Outcome outcome) {
    Table visits(solver_.impactedPlaces(), from.size());
    for (std::size_t column = 0; column < from.size(); ++column)
        visits.row(solver_.placeAfter(from[column], outcome))[column] = 1;
    visits.become(*impacted_);
    forEachLink(from, [&](Index i, std::size_t column) {
        const Index to = solver_.loop().links[i].to;
        found_.arrivals[i].afterOk += visits.row(solver_.okPlace(to))[column] * share(i, outcome);
        found_.arrivals[i].afterFailed += visits.row(solver_.failedPlace(to))[column] * share(i, outcome);
    });
    addAfterClean(from, outcome, visits);
}

void EliminatedArrivals::addAfterClean(std::span<const Index> from, Outcome outcome, const Table& impacted) {
    Table visits(solver_.size(), from.size());
    for (std::size_t i = 0; i < found_.arrivals.size(); ++i) {
        const Loop::Link& link = solver_.loop().links[i];
        addRow(visits.row(link.from), solver_.shareOk(i) * solver_.ends(i).clean.failed,
               impacted.row(solver_.failedPlace(link.to)), from.size());
    }
    visits.become(clean_);
    forEachLink(from, [&](Index i, std::size_t column) {
        found_.arrivals[i].afterClean += visits.row(solver_.loop().links[i].to)[column] * share(i, outcome);
    });
}

}  // namespace throughline::engine
