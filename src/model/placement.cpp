#include "throughline/model/placement.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "index.h"

namespace throughline::model {
namespace {

using Columns = std::vector<std::size_t>;

// The hand-offs as positions of silos, grouped by the silo that they leave.
struct Links {
    std::vector<std::vector<std::size_t>> next;
    std::vector<bool> entered;  // another silo leads to it
};

Links linksOf(const Journey& journey, const Index& index) {
    Links links{std::vector<std::vector<std::size_t>>(journey.silos.size()),
                std::vector<bool>(journey.silos.size(), false)};
    for (const Handoff& handoff : journey.handoffs) {
        const auto from = index.of(handoff.from);
        const auto to = index.of(handoff.to);
        if (!from || !to || from == to) continue;
        links.next[*from].push_back(*to);
        links.entered[*to] = true;
    }
    return links;
}

// Silos in an order in which each stands before those it leads to, but for hand-offs that lead back in a
// loop.
class ForwardOrder {
public:
    explicit ForwardOrder(const Links& links) : links_(links), seen_(links.next.size(), false) {
        for (std::size_t silo = 0; silo < seen_.size(); ++silo)
            if (!links.entered[silo]) visit(silo);
        for (std::size_t silo = 0; silo < seen_.size(); ++silo) visit(silo);
        std::ranges::reverse(finished_);
    }

    const std::vector<std::size_t>& silos() const { return finished_; }

private:
    struct Step {
        std::size_t silo;
        std::size_t next = 0;
    };

    void visit(std::size_t start) {
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
        const std::size_t to = next[step.next++];
        if (seen_[to]) return;
        seen_[to] = true;
        path.push_back({to});
    }

    const Links& links_;
    std::vector<bool> seen_;
    std::vector<std::size_t> finished_;
};

Columns depths(const Journey& journey, const Index& index) {
    const Links links = linksOf(journey, index);
    const ForwardOrder order(links);
    Columns depth(journey.silos.size(), 0);
    std::vector<bool> passed(journey.silos.size(), false);
    for (const std::size_t silo : order.silos()) {
        passed[silo] = true;
        for (const std::size_t to : links.next[silo])
            if (!passed[to]) depth[to] = std::max(depth[to], depth[silo] + 1);
    }
    return depth;
}

Columns columnsOf(const Journey& journey, const Index& index) {
    std::unordered_map<std::string_view, std::size_t> stages;
    for (std::size_t i = 0; i < journey.stages.size(); ++i) stages.emplace(journey.stages[i], i);
    Columns columns = depths(journey, index);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (const auto stage = stages.find(journey.silos[i].stage); stage != stages.end())
            columns[i] = stage->second;
    return columns;
}

double leftOf(std::size_t column) {
    return CardGrid::left + static_cast<double>(column) * CardGrid::columnStep;
}

// Where the next card of each column goes.
class NextRows {
public:
    explicit NextRows(std::size_t columns) : top_(columns, CardGrid::top) {}

    /// Keeps clear of a card that stands somewhere already.
    void keepClearOf(const Point& card) {
        if (!std::isfinite(card.x) || !std::isfinite(card.y)) return;
        const double nearest = (card.x - CardGrid::left) / CardGrid::columnStep;
        const double last = static_cast<double>(top_.size()) - 1;
        if (nearest < -1 || nearest > last + 1) return;
        const auto from = static_cast<std::size_t>(std::clamp(std::floor(nearest), 0.0, last));
        const auto to = static_cast<std::size_t>(std::clamp(std::ceil(nearest), 0.0, last));
        for (std::size_t column = from; column <= to; ++column)
            if (std::abs(leftOf(column) - card.x) < CardGrid::cardWidth)
                top_[column] = std::max(top_[column], card.y + CardGrid::rowStep);
    }

    Point take(std::size_t column) {
        const Point point{leftOf(column), top_[column]};
        top_[column] += CardGrid::rowStep;
        return point;
    }

private:
    std::vector<double> top_;
};

}  // namespace

Layout placeUnplaced(const Journey& journey, Layout layout) {
    const Index index(journey);
    const Columns columns = columnsOf(journey, index);
    if (columns.empty()) return layout;
    NextRows rows(*std::ranges::max_element(columns) + 1);
    for (const auto& [silo, point] : layout) rows.keepClearOf(point);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!layout.contains(journey.silos[i].id)) layout.emplace(journey.silos[i].id, rows.take(columns[i]));
    return layout;
}

}  // namespace throughline::model
