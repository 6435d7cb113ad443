#include "engine/elimination.h"

#include <Eigen/OrderingMethods>
#include <Eigen/SparseCore>
#include <algorithm>
#include <bit>
#include <utility>

namespace throughline::engine {
namespace {

/// From so full a row on, the places that are left are a full matrix.
constexpr double fullRow = 0.25;

/// The places, those with the fewest neighbours first.
std::vector<Index> minimumDegreeOrder(const std::vector<Transition>& steps, std::size_t size) {
    std::vector<Eigen::Triplet<double, int>> links;
    links.reserve(steps.size() + size);
    for (const Transition& step : steps)
        links.emplace_back(static_cast<int>(step.from), static_cast<int>(step.to), 1.0);
    for (std::size_t place = 0; place < size; ++place)
        links.emplace_back(static_cast<int>(place), static_cast<int>(place), 1.0);
    const auto count = static_cast<Eigen::Index>(size);
    Eigen::SparseMatrix<double> pattern(count, count);
    pattern.setFromTriplets(links.begin(), links.end());
    Eigen::PermutationMatrix<Eigen::Dynamic, Eigen::Dynamic, int> permutation;
    Eigen::AMDOrdering<int>()(pattern, permutation);
    return {permutation.indices().begin(), permutation.indices().end()};
}

}  // namespace

/// Eliminates place after place: a row of the matrix takes in what the rows before it came to.
class Elimination::Builder {
public:
    Builder(Elimination& result, const std::vector<Transition>& steps, std::vector<double> exits)
        : result_(result),
          size_(exits.size()),
          exits_(std::move(exits)),
          row_(size_),
          isSet_(size_ / 64 + 1) {
        findOrder(steps);
        std::vector<Index> from(steps.size());
        for (std::size_t i = 0; i < steps.size(); ++i) from[i] = numberOf_[steps[i].from];
        const Rows rows(static_cast<Index>(size_), from);
        std::size_t place = 0;
        for (; place < size_ && !tailBeginsAt(place); ++place) eliminate(steps, rows, place);
        buildTail(steps, rows, place);
    }

private:
    void findOrder(const std::vector<Transition>& steps) {
        numberOf_.resize(size_);
        result_.order_ = minimumDegreeOrder(steps, size_);
        for (Index number = 0; number < size_; ++number) numberOf_[result_.order_[number]] = number;
    }

    Index placeAt(std::size_t number) const { return result_.order_[number]; }

    bool tailBeginsAt(std::size_t place) const {
        if (size_ - place <= smallSize) return true;
        if (result_.head_.empty()) return false;
        const Row& last = result_.head_.back();
        return static_cast<double>(last.end - last.later) > fullRow * static_cast<double>(size_ - place);
    }

    /// The row of the place, without what leads to places eliminated before: head is how many there are.
    Row settled(const std::vector<Transition>& steps, const Rows& rows, std::size_t place, std::size_t head) {
        for (const Index step : rows[static_cast<Index>(place)])
            add(numberOf_[steps[step].to], steps[step].probability);
        Row row{result_.entries_.size(), 0, 0, 0};
        double& exit = exits_[placeAt(place)];
        for (std::size_t before = next(0); before < head; before = next(before + 1)) {
            const Row& other = result_.head_[before];
            const double to = take(before);
            result_.entries_.push_back({static_cast<Index>(before), to});
            const double through = to * other.inversePivot;
            for (const Entry& entry : result_.later(other)) add(entry.place, through * entry.weight);
            exit += other.inversePivot > 0 ? through * exits_[placeAt(before)] : to;
        }
        row.later = row.end = result_.entries_.size();
        return row;
    }

    void eliminate(const std::vector<Transition>& steps, const Rows& rows, std::size_t place) {
        Row row = settled(steps, rows, place, place);
        double pivot = exits_[placeAt(place)];
        for (std::size_t to = next(place); to < size_; to = next(to + 1)) {
            const double weight = take(to);
            if (to == place) continue;
            pivot += weight;
            result_.entries_.push_back({static_cast<Index>(to), weight});
        }
        row.end = result_.entries_.size();
        row.inversePivot = pivot > 0 ? 1 / pivot : 0;
        result_.endless_ |= !(pivot > 0);
        result_.head_.push_back(row);
    }

    void buildTail(const std::vector<Transition>& steps, const Rows& rows, std::size_t head) {
        const DenseSystem tail = result_.startTail(size_ - head);
        for (std::size_t place = head; place < size_; ++place) {
            result_.border_.push_back(settled(steps, rows, place, head));
            for (std::size_t to = next(head); to < size_; to = next(to + 1))
                tail.weight(place - head, to - head) = take(to);
            tail.exit(place - head) = exits_[placeAt(place)];
        }
        tail.eliminate();
        result_.endless_ |= result_.tail().endless();
    }

    void add(std::size_t to, double weight) {
        row_[to] += weight;
        isSet_[to / 64] |= std::uint64_t{1} << to % 64;
    }

    double take(std::size_t to) {
        isSet_[to / 64] &= ~(std::uint64_t{1} << to % 64);
        return std::exchange(row_[to], 0);
    }

    /// The first place from there on that the row leads to.
    std::size_t next(std::size_t from) const {
        if (from >= size_) return size_;
        std::size_t word = from / 64;
        std::uint64_t bits = isSet_[word] & (~std::uint64_t{0} << from % 64);
        while (bits == 0 && ++word < isSet_.size()) bits = isSet_[word];
        return bits == 0 ? size_ : 64 * word + static_cast<std::size_t>(std::countr_zero(bits));
    }

    Elimination& result_;
    std::size_t size_;
    std::vector<double> exits_;    ///< per place
    std::vector<Index> numberOf_;  ///< per place, its number in the order of elimination
    std::vector<double> row_;      ///< the row that is worked on, by those numbers
    std::vector<std::uint64_t> isSet_;
};

Elimination::Elimination(const std::vector<Transition>& steps, std::vector<double> exits) {
    const std::size_t size = exits.size();
    if (size > smallSize) {
        Builder(*this, steps, std::move(exits));
        return;
    }
    const DenseSystem all = startTail(size);
    for (const Transition& step : steps) all.weight(step.from, step.to) += step.probability;
    for (std::size_t place = 0; place < size; ++place) all.exit(place) = exits[place];
    all.eliminate();
    endless_ = tail().endless();
}

DenseSystem Elimination::startTail(std::size_t size) {
    tailSize_ = size;
    tail_.assign(DenseSystem::memoryOf(size), 0);
    return {tail_.data(), size};
}

std::vector<double> Elimination::inOrder(std::span<const double> x) const {
    std::vector<double> ordered(x.size());
    for (std::size_t number = 0; number < x.size(); ++number) ordered[number] = x[order_[number]];
    return ordered;
}

void Elimination::inOwnOrder(const std::vector<double>& ordered, std::span<double> x) const {
    for (std::size_t number = 0; number < x.size(); ++number) x[order_[number]] = ordered[number];
}

double Elimination::visits(std::span<double> x) const {
    if (order_.empty()) return tail().visits(x);
    std::vector<double> ordered = inOrder(x);
    for (std::size_t place = 0; place < head_.size(); ++place) {
        const double through = ordered[place] * head_[place].inversePivot;
        if (through == 0) continue;
        for (const Entry& entry : later(head_[place])) ordered[entry.place] += through * entry.weight;
    }
    double trapped = tail().visits(std::span(ordered).subspan(head_.size()));
    for (std::size_t place = 0; place < border_.size(); ++place)
        for (const Entry& entry : earlier(border_[place]))
            ordered[entry.place] += ordered[head_.size() + place] * entry.weight;
    for (std::size_t place = head_.size(); place-- > 0;) {
        if (head_[place].inversePivot == 0) trapped += ordered[place];
        ordered[place] *= head_[place].inversePivot;
        for (const Entry& entry : earlier(head_[place]))
            ordered[entry.place] += ordered[place] * entry.weight;
    }
    inOwnOrder(ordered, x);
    return trapped;
}

void Elimination::values(std::span<double> x) const {
    if (order_.empty()) return tail().values(x);
    std::vector<double> ordered = inOrder(x);
    values({ordered.data(), 1}, 1,
           [this](Block<double> gains) { tail().values(std::span(gains.data, tailSize_)); });
    inOwnOrder(ordered, x);
}

template <class SolveTail>
void Elimination::values(Block<double> ordered, std::size_t columns, const SolveTail& solveTail) const {
    for (std::size_t place = 0; place < head_.size(); ++place)
        takeEarlier(ordered, place, head_[place], columns);
    for (std::size_t place = 0; place < border_.size(); ++place)
        takeEarlier(ordered, head_.size() + place, border_[place], columns);
    solveTail(Block<double>{ordered.row(head_.size()), columns});
    for (std::size_t place = head_.size(); place-- > 0;) {
        for (const Entry& entry : later(head_[place]))
            addRow(ordered.row(place), entry.weight, ordered.row(entry.place), columns);
        scaleRow(ordered.row(place), head_[place].inversePivot, columns);
    }
}

void Elimination::takeEarlier(Block<double> x, std::size_t to, const Row& row, std::size_t columns) const {
    for (const Entry& entry : earlier(row))
        addRow(x.row(to), head_[entry.place].inversePivot * entry.weight, x.row(entry.place), columns);
}

ManyValues::ManyValues(const Elimination& walk)
    : walk_(walk),
      places_(walk.head_.size() + walk.tailSize_),
      numberOf_(walk.order_.size()),
      tail_(walk.tail()) {
    for (Index number = 0; number < numberOf_.size(); ++number) numberOf_[walk.order_[number]] = number;
}

void ManyValues::of(Block<double> x, std::size_t columns, std::vector<double>& memory) const {
    walk_.values(x, columns, [&](Block<double> gains) { tail_.values(gains, columns, memory); });
}

}  // namespace throughline::engine
