#include "app/walk.h"

#include <algorithm>

#include "throughline/base/positions.h"

namespace throughline::app {
namespace {

/// A walk in depth, with a stack of its own: journeys can be long. A silo is noted when all that it leads to
/// is; read backwards, that is the order.
class Walk {
public:
    explicit Walk(const model::Journey& journey)
        : next_(journey.silos.size()),
          seen_(journey.silos.size(), false),
          isLedTo_(journey.silos.size(), false) {
        const base::Positions<model::Silo> positions(journey.silos);
        for (const model::Handoff& handoff : journey.handoffs) {
            const auto from = positions.of(handoff.from), to = positions.of(handoff.to);
            if (!from || !to) continue;
            next_[*from].push_back(*to);
            if (*from != *to) isLedTo_[*to] = true;
        }
        entered_.resize(journey.silos.size());
        for (std::size_t i = 0; i < journey.silos.size(); ++i)
            entered_[i] = journey.silos[i].entryShare && journey.silos[i].entryShare->value() > 0;
    }

    std::vector<std::size_t> run() {
        // What is noted last comes first: begin with what is to come last.
        for (std::size_t i = next_.size(); i-- > 0;)
            if (!isLedTo_[i] && !entered_[i]) from(i);
        for (std::size_t i = next_.size(); i-- > 0;)
            if (entered_[i]) from(i);
        std::vector<std::size_t> rest;
        for (std::size_t i = 0; i < next_.size(); ++i)
            if (!seen_[i]) rest.push_back(i);
        std::ranges::reverse(noted_);
        noted_.insert(noted_.end(), rest.begin(), rest.end());
        return noted_;
    }

private:
    void from(std::size_t start) {
        if (seen_[start]) return;
        seen_[start] = true;
        std::vector<std::pair<std::size_t, std::size_t>> stack{{start, next_[start].size()}};
        while (!stack.empty()) {
            auto& [silo, left] = stack.back();
            if (left == 0) {
                noted_.push_back(silo);
                stack.pop_back();
                continue;
            }
            const std::size_t to = next_[silo][--left];
            if (seen_[to]) continue;
            seen_[to] = true;
            stack.emplace_back(to, next_[to].size());
        }
    }

    std::vector<std::vector<std::size_t>> next_;
    std::vector<bool> seen_;
    std::vector<bool> isLedTo_;
    std::vector<bool> entered_;
    std::vector<std::size_t> noted_;
};

}  // namespace

std::vector<model::SiloId> walkThrough(const model::Journey& journey) {
    std::vector<model::SiloId> order;
    for (const std::size_t silo : Walk(journey).run()) order.push_back(journey.silos[silo].id);
    return order;
}

}  // namespace throughline::app
