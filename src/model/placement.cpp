#include "throughline/model/placement.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "index.h"
#include "stage_columns.h"

namespace throughline::model {
namespace {

// The hand-offs as positions of silos, grouped by the silo that they leave.
struct Links {
    SiloLinks next;
    std::vector<bool> entered;  // another silo leads to it
};

Links linksOf(const Journey& journey, const Index& index) {
    Links links{SiloLinks(journey.silos.size()), std::vector<bool>(journey.silos.size(), false)};
    for (const Handoff& handoff : journey.handoffs) {
        const auto from = index.of(handoff.from);
        const auto to = index.of(handoff.to);
        if (!from || !to || from == to) continue;
        links.next[*from].push_back(static_cast<SiloIndex>(*to));
        links.entered[*to] = true;
    }
    return links;
}

// Silos in an order in which each stands before those it leads to, but for hand-offs that lead back in a
// loop.
class ForwardOrder {
public:
    explicit ForwardOrder(const Links& links) : links_(links), seen_(links.next.size(), false) {
        for (SiloIndex silo = 0; silo < seen_.size(); ++silo)
            if (!links.entered[silo]) visit(silo);
        for (SiloIndex silo = 0; silo < seen_.size(); ++silo) visit(silo);
        std::ranges::reverse(finished_);
    }

    const SiloIndexes& silos() const { return finished_; }

private:
    struct Step {
        SiloIndex silo;
        std::size_t next = 0;
    };

    void visit(SiloIndex start) {
        if (seen_[start]) return;
        seen_[start] = true;
        std::vector<Step> path{{start}};
        while (!path.empty()) advance(path);
    }

    void advance(std::vector<Step>& path) {
        Step& step = path.back();
        const auto& next = links_.next[step.silo];
        if (step.next == next.size()) {
            finished_.push_back(step.silo);
            path.pop_back();
            return;
        }
        const SiloIndex to = next[step.next++];
        if (seen_[to]) return;
        seen_[to] = true;
        path.push_back({to});
    }

    const Links& links_;
    std::vector<bool> seen_;
    SiloIndexes finished_;
};

SiloColumns columnsOf(const Journey& journey, const Index& index) {
    std::vector<const Silo*> silos;
    for (const Silo& silo : journey.silos) silos.push_back(&silo);
    const Links links = linksOf(journey, index);
    return columnsAround(stageColumns(journey, silos), links.next, ForwardOrder(links).silos());
}

double leftOf(int column) {
    return CardGrid::left + column * CardGrid::columnStep;
}

// Where the next card of each column goes.
class NextRows {
public:
    NextRows(int first, int last)
        : first_(first),
          last_(last),
          top_(static_cast<std::size_t>(last - first) + 1, double(CardGrid::top)) {}

    /// Keeps clear of a card that stands somewhere already.
    void keepClearOf(const Point& card) {
        if (!std::isfinite(card.x) || !std::isfinite(card.y)) return;
        const double nearest = (card.x - CardGrid::left) / CardGrid::columnStep;
        if (nearest < first_ - 1 || nearest > last_ + 1) return;
        const int from = std::clamp(static_cast<int>(std::floor(nearest)), first_, last_);
        const int to = std::clamp(static_cast<int>(std::ceil(nearest)), first_, last_);
        for (int column = from; column <= to; ++column)
            if (std::abs(leftOf(column) - card.x) < CardGrid::cardWidth)
                top(column) = std::max(top(column), card.y + CardGrid::rowStep);
    }

    Point take(int column) {
        const Point point{leftOf(column), top(column)};
        top(column) += CardGrid::rowStep;
        return point;
    }

private:
    double& top(int column) { return top_[static_cast<std::size_t>(column - first_)]; }

    int first_;
    int last_;
    std::vector<double> top_;
};

}  // namespace

Layout placeUnplaced(const Journey& journey, Layout layout) {
    const Index index(journey);
    const SiloColumns columns = columnsOf(journey, index);
    if (columns.empty()) return layout;
    const auto [first, last] = std::ranges::minmax(columns);
    NextRows rows(first, last);
    for (const auto& [silo, point] : layout) rows.keepClearOf(point);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!layout.contains(journey.silos[i].id)) layout.emplace(journey.silos[i].id, rows.take(columns[i]));
    return layout;
}

}  // namespace throughline::model
