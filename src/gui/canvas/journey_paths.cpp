#include "gui/canvas/journey_paths.h"

#include <algorithm>
#include <map>
#include <vector>

namespace throughline::gui {
namespace {

using Neighbours = std::map<model::SiloId, std::vector<const model::Handoff*>>;

void spread(std::set<model::SiloId>& reached, const Neighbours& neighbours,
            model::SiloId model::Handoff::*end) {
    std::vector<model::SiloId> open(reached.begin(), reached.end());
    while (!open.empty()) {
        const model::SiloId silo = open.back();
        open.pop_back();
        const auto found = neighbours.find(silo);
        if (found == neighbours.end()) continue;
        for (const model::Handoff* handoff : found->second)
            if (reached.insert(handoff->*end).second) open.push_back(handoff->*end);
    }
}

Neighbours groupedBy(const model::Journey& journey, model::SiloId model::Handoff::*end) {
    Neighbours grouped;
    for (const model::Handoff& handoff : journey.handoffs) grouped[handoff.*end].push_back(&handoff);
    return grouped;
}

/// The best way onwards from each silo, found from the ends of a walk backwards.
class HeaviestWays {
public:
    HeaviestWays(const model::Journey& journey, const std::function<double(const model::ElementId&)>& weight)
        : outgoing_(groupedBy(journey, &model::Handoff::from)), weight_(weight) {
        for (const model::Silo& silo : journey.silos) walk(silo.id);
    }

    app::Elements best() const {
        app::Elements path;
        const auto start =
            std::ranges::max_element(ways_, {}, [](const auto& entry) { return entry.second.total; });
        if (start == ways_.end()) return path;
        model::SiloId silo = start->first;
        path.insert(silo);
        for (const model::Handoff* next = start->second.next; next; next = ways_.at(silo).next) {
            path.insert(next->id);
            path.insert(silo = next->to);
        }
        return path;
    }

private:
    struct Way {
        double total = 0;
        const model::Handoff* next = nullptr;
    };
    struct Step {
        model::SiloId silo;
        std::size_t next = 0;
    };

    void walk(const model::SiloId& start) {
        if (!seen_.insert(start).second) return;
        std::vector<Step> steps{{start}};
        while (!steps.empty()) {
            Step& step = steps.back();
            const auto& next = outgoing_[step.silo];
            if (step.next == next.size()) {
                finish(step.silo);
                steps.pop_back();
            } else if (const model::SiloId to = next[step.next++]->to; seen_.insert(to).second) {
                steps.push_back({to});
            }
        }
    }

    /// Hand-offs to silos that are not finished lead back in a loop.
    void finish(const model::SiloId& silo) {
        Way best;
        for (const model::Handoff* handoff : outgoing_[silo]) {
            const auto onwards = ways_.find(handoff->to);
            if (onwards == ways_.end()) continue;
            const double total = weight_(handoff->id) + onwards->second.total;
            if (!best.next || total > best.total) best = {total, handoff};
        }
        best.total += weight_(silo);
        ways_[silo] = best;
    }

    Neighbours outgoing_;
    const std::function<double(const model::ElementId&)>& weight_;
    std::set<model::SiloId> seen_;
    std::map<model::SiloId, Way> ways_;
};

}  // namespace

std::set<model::SiloId> throughSilos(const model::Journey& journey, const std::set<model::SiloId>& silos) {
    std::set<model::SiloId> onwards = silos, back = silos;
    spread(onwards, groupedBy(journey, &model::Handoff::from), &model::Handoff::to);
    spread(back, groupedBy(journey, &model::Handoff::to), &model::Handoff::from);
    onwards.insert(back.begin(), back.end());
    return onwards;
}

app::Elements heaviestPath(const model::Journey& journey,
                           const std::function<double(const model::ElementId&)>& weight) {
    return HeaviestWays(journey, weight).best();
}

}  // namespace throughline::gui
