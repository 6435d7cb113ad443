#include "throughline/model/layered_layout.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <queue>
#include <unordered_map>
#include <utility>

#include "stage_columns.h"
#include "throughline/model/placement.h"

namespace throughline::model {
namespace {

using Nodes = SiloIndexes;
using Node = SiloIndex;
using Links = SiloLinks;

constexpr int orderSweeps = 12;
constexpr int placeSweeps = 8;
// Between a card and the curve of a hand-off that passes it, and between two of those.
constexpr double passDistance = 95;
constexpr double curveDistance = 40;
// Long hand-offs get a place in each column that they pass, unless that would be very many.
constexpr std::size_t mostPasses = 60'000;
constexpr double snap = 10;

/// The silos to place and the hand-offs among them, without those that lead back in a loop.
struct Graph {
    std::vector<const Silo*> silos;
    Links next;
};

class LoopBreaker {
public:
    explicit LoopBreaker(Links links) : links_(std::move(links)), state_(links_.size(), New) {}

    /// The links without those that lead back to where a walk came from.
    Links forward() {
        std::vector<bool> entered(links_.size(), false);
        for (const Nodes& next : links_)
            for (const Node to : next) entered[to] = true;
        for (Node node = 0; node < links_.size(); ++node)
            if (!entered[node]) walk(node);
        for (Node node = 0; node < links_.size(); ++node) walk(node);
        return std::move(links_);
    }

private:
    enum State : char { New, Open, Done };
    struct Step {
        Node node;
        std::size_t next = 0;
    };

    void walk(Node start) {
        if (state_[start] != New) return;
        state_[start] = Open;
        std::vector<Step> path{{start}};
        while (!path.empty()) advance(path);
    }

    void advance(std::vector<Step>& path) {
        Step& step = path.back();
        Nodes& next = links_[step.node];
        if (step.next == next.size()) {
            state_[step.node] = Done;
            path.pop_back();
            return;
        }
        const Node to = next[step.next];
        if (state_[to] == Open) {
            next.erase(next.begin() + static_cast<std::ptrdiff_t>(step.next));
            return;
        }
        ++step.next;
        if (state_[to] == Done) return;
        state_[to] = Open;
        path.push_back({to});
    }

    Links links_;
    std::vector<State> state_;
};

Graph graphOf(const Journey& journey, const std::set<SiloId>& which) {
    Graph graph;
    std::unordered_map<SiloId, Node> nodes;
    for (const Silo& silo : journey.silos) {
        if (!which.empty() && !which.contains(silo.id)) continue;
        nodes.emplace(silo.id, static_cast<Node>(graph.silos.size()));
        graph.silos.push_back(&silo);
    }
    Links links(graph.silos.size());
    for (const Handoff& handoff : journey.handoffs) {
        const auto from = nodes.find(handoff.from), to = nodes.find(handoff.to);
        if (from == nodes.end() || to == nodes.end() || from == to) continue;
        Nodes& next = links[from->second];
        if (std::ranges::find(next, to->second) == next.end()) next.push_back(to->second);
    }
    graph.next = LoopBreaker(std::move(links)).forward();
    return graph;
}

/// Each node before those it leads to; of several the one that stands first in the file.
Nodes topological(const Links& next) {
    std::vector<int> waiting(next.size(), 0);
    for (const Nodes& targets : next)
        for (const Node to : targets) ++waiting[to];
    std::priority_queue<Node, Nodes, std::greater<>> ready;
    for (Node node = 0; node < next.size(); ++node)
        if (waiting[node] == 0) ready.push(node);
    Nodes order;
    while (!ready.empty()) {
        const Node node = ready.top();
        ready.pop();
        order.push_back(node);
        for (const Node to : next[node])
            if (--waiting[to] == 0) ready.push(to);
    }
    return order;
}

/// As columnsAround(), but what nothing leads to stands just before what it leads to.
SiloColumns columnsOf(const Journey& journey, const Graph& graph) {
    const StageColumns stages = stageColumns(journey, graph.silos);
    SiloColumns columns = columnsAround(stages, graph.next, topological(graph.next));
    std::vector<bool> entered(graph.silos.size(), false);
    for (const Nodes& next : graph.next)
        for (const Node to : next) entered[to] = true;
    for (Node node = 0; node < columns.size(); ++node) {
        const bool stays = entered[node] || stages.of[node] || columns[node] < stages.count;
        if (stays || graph.next[node].empty()) continue;
        int nearest = columns[graph.next[node].front()];
        for (const Node to : graph.next[node]) nearest = std::min(nearest, columns[to]);
        columns[node] = std::max(stages.count, nearest - 1);
    }
    return columns;
}

/// The nodes by column, with a place for each long hand-off in each column that it passes.
struct Layers {
    std::vector<Nodes> columns;
    Links before;  ///< neighbours in the column to the left
    Links after;   ///< neighbours in the column to the right
    Links within;  ///< those it leads to in its own column
    std::size_t silos = 0;

    bool isSilo(Node node) const { return node < silos; }
};

class LayerMaker {
public:
    LayerMaker(const Graph& graph, const SiloColumns& columns)
        : graph_(graph), columns_(columns), first_(*std::ranges::min_element(columns)) {}

    Layers make() {
        const std::size_t count = graph_.silos.size();
        layers_.silos = count;
        layers_.before.resize(count);
        layers_.after.resize(count);
        layers_.within.resize(count);
        const int last = *std::ranges::max_element(columns_);
        layers_.columns.resize(static_cast<std::size_t>(last - first_) + 1);
        for (const Node node : topological(graph_.next)) column(columns_[node]).push_back(node);
        for (Node from = 0; from < count; ++from)
            for (const Node to : graph_.next[from]) link(from, to);
        return std::move(layers_);
    }

private:
    Nodes& column(int index) { return layers_.columns[static_cast<std::size_t>(index - first_)]; }

    void link(Node from, Node to) {
        if (columns_[from] == columns_[to]) return layers_.within[from].push_back(to);
        const bool onwards = columns_[from] < columns_[to];
        const Node left = onwards ? from : to, right = onwards ? to : from;
        Node last = left;
        const bool passes = layers_.before.size() < mostPasses;
        for (int i = columns_[left] + 1; passes && i < columns_[right]; ++i) last = join(last, newPass(i));
        if (passes || columns_[right] == columns_[left] + 1) join(last, right);
    }

    Node newPass(int index) {
        const auto node = static_cast<Node>(layers_.before.size());
        layers_.before.emplace_back();
        layers_.after.emplace_back();
        layers_.within.emplace_back();
        column(index).push_back(node);
        return node;
    }

    Node join(Node left, Node right) {
        layers_.after[left].push_back(right);
        layers_.before[right].push_back(left);
        return right;
    }

    const Graph& graph_;
    const SiloColumns& columns_;
    int first_;
    Layers layers_;
};

/// Orders the columns by the means of their neighbours' places, to and fro, and keeps the order with the
/// fewest crossings.
class Ordering {
public:
    explicit Ordering(Layers& layers) : layers_(layers), rank_(layers.before.size()) {
        for (const Nodes& column : layers_.columns) number(column);
    }

    void improve() {
        std::vector<Nodes> best = layers_.columns;
        std::size_t fewest = crossings();
        for (int sweep = 0; sweep < orderSweeps && fewest > 0; ++sweep) {
            sweepOnce(sweep % 2 == 0);
            const std::size_t now = crossings();
            if (now < fewest) best = layers_.columns, fewest = now;
        }
        layers_.columns = std::move(best);
        for (Nodes& column : layers_.columns) {
            number(column);
            column = followingWithin(column);
            number(column);
        }
    }

private:
    void number(const Nodes& column) {
        for (std::size_t i = 0; i < column.size(); ++i) rank_[column[i]] = static_cast<double>(i);
    }

    void sweepOnce(bool rightwards) {
        const std::size_t count = layers_.columns.size();
        for (std::size_t i = 1; i < count; ++i)
            reorder(layers_.columns[rightwards ? i : count - 1 - i],
                    rightwards ? layers_.before : layers_.after);
    }

    void reorder(Nodes& column, const Links& neighbours) {
        std::vector<std::pair<double, Node>> wanted;
        for (const Node node : column) wanted.emplace_back(mean(node, neighbours[node]), node);
        std::ranges::stable_sort(wanted, {}, &std::pair<double, Node>::first);
        std::ranges::transform(wanted, column.begin(), &std::pair<double, Node>::second);
        number(column);
    }

    double mean(Node node, const Nodes& neighbours) const {
        if (neighbours.empty()) return rank_[node];
        double sum = 0;
        for (const Node neighbour : neighbours) sum += rank_[neighbour];
        return sum / static_cast<double>(neighbours.size());
    }

    std::size_t crossings() const {
        std::size_t sum = 0;
        for (const Nodes& column : layers_.columns) sum += crossingsAfter(column);
        return sum;
    }

    /// Pairs of links in the wrong order: the inversions of their right ends, counted with a tree of sums.
    std::size_t crossingsAfter(const Nodes& column) const {
        std::vector<std::size_t> ends;
        std::size_t widest = 0;
        for (const Node node : column) {
            const std::size_t first = ends.size();
            for (const Node to : layers_.after[node]) ends.push_back(static_cast<std::size_t>(rank_[to]));
            std::sort(ends.begin() + static_cast<std::ptrdiff_t>(first), ends.end());
        }
        for (const std::size_t end : ends) widest = std::max(widest, end + 1);
        std::vector<std::size_t> sums(widest + 1, 0);
        std::size_t inversions = 0, seen = 0;
        for (const std::size_t end : ends) {
            std::size_t notAfter = 0;
            for (std::size_t i = end + 1; i > 0; i -= i & (~i + 1)) notAfter += sums[i];
            inversions += seen++ - notAfter;
            for (std::size_t i = end + 1; i <= widest; i += i & (~i + 1)) ++sums[i];
        }
        return inversions;
    }

    /// The column so that a silo stands above those it leads to in it, else in the order that it has.
    Nodes followingWithin(const Nodes& column) const {
        std::unordered_map<Node, int> waiting;
        for (const Node node : column)
            for (const Node to : layers_.within[node]) ++waiting[to];
        const auto later = [this](Node a, Node b) { return rank_[a] > rank_[b]; };
        std::priority_queue<Node, Nodes, decltype(later)> ready(later);
        for (const Node node : column)
            if (!waiting.contains(node)) ready.push(node);
        Nodes order;
        while (!ready.empty()) {
            const Node node = ready.top();
            ready.pop();
            order.push_back(node);
            for (const Node to : layers_.within[node])
                if (--waiting[to] == 0) ready.push(to);
        }
        return order;
    }

    Layers& layers_;
    std::vector<double> rank_;
};

/// Gives each node a height: as near to its neighbours as the distances in its column allow.
class Heights {
public:
    explicit Heights(const Layers& layers) : layers_(layers), height_(layers.before.size()) {
        for (const Nodes& column : layers_.columns) stack(column);
    }

    std::vector<double> settle() {
        const std::size_t count = layers_.columns.size();
        for (int sweep = 0; sweep < placeSweeps; ++sweep)
            for (std::size_t i = 0; i < count; ++i)
                align(layers_.columns[sweep % 2 == 0 ? i : count - 1 - i]);
        return std::move(height_);
    }

private:
    struct Block {
        double sum;
        double count;
        double mean() const { return sum / count; }
    };

    double distance(Node above, Node below) const {
        const int silos = int(layers_.isSilo(above)) + int(layers_.isSilo(below));
        return silos == 2 ? CardGrid::rowStep : silos == 1 ? passDistance : curveDistance;
    }

    void stack(const Nodes& column) {
        double y = 0;
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (i > 0) y += distance(column[i - 1], column[i]);
            height_[column[i]] = y;
        }
        for (const Node node : column) height_[node] -= y / 2;
    }

    double wanted(Node node) const {
        double sum = 0;
        for (const Node neighbour : layers_.before[node]) sum += height_[neighbour];
        for (const Node neighbour : layers_.after[node]) sum += height_[neighbour];
        const std::size_t count = layers_.before[node].size() + layers_.after[node].size();
        return count == 0 ? height_[node] : sum / static_cast<double>(count);
    }

    /// The heights nearest to the wanted ones (least squares) that keep the order and the distances: what
    /// would be too near is pooled and placed as one.
    void align(const Nodes& column) {
        std::vector<Block> blocks;
        std::vector<double> offset(column.size(), 0);
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (i > 0) offset[i] = offset[i - 1] + distance(column[i - 1], column[i]);
            Block block{wanted(column[i]) - offset[i], 1};
            while (!blocks.empty() && blocks.back().mean() >= block.mean()) {
                block = {block.sum + blocks.back().sum, block.count + blocks.back().count};
                blocks.pop_back();
            }
            blocks.push_back(block);
        }
        std::size_t i = 0;
        for (const Block& block : blocks)
            for (double left = block.count; left > 0; --left, ++i)
                height_[column[i]] = block.mean() + offset[i];
    }

    const Layers& layers_;
    std::vector<double> height_;
};

}  // namespace

Layout layeredLayout(const Journey& journey, const std::set<SiloId>& which) {
    const Graph graph = graphOf(journey, which);
    if (graph.silos.empty()) return {};
    const SiloColumns columns = columnsOf(journey, graph);
    Layers layers = LayerMaker(graph, columns).make();
    Ordering(layers).improve();
    const std::vector<double> heights = Heights(layers).settle();
    const auto count = static_cast<std::ptrdiff_t>(graph.silos.size());
    const double top = *std::min_element(heights.begin(), heights.begin() + count);
    Layout layout;
    for (std::size_t i = 0; i < graph.silos.size(); ++i)
        layout[graph.silos[i]->id] = {CardGrid::left + columns[i] * CardGrid::columnStep,
                                      CardGrid::top + snap * std::round((heights[i] - top) / snap)};
    return layout;
}

}  // namespace throughline::model
