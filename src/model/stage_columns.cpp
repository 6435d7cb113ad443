#include "stage_columns.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace throughline::model {
namespace {

class Columns {
public:
    Columns(const StageColumns& stages, const SiloLinks& links, const SiloIndexes& order)
        : stages_(stages), links_(links), order_(order), rank_(order.size()), columns_(order.size(), 0) {
        for (std::size_t i = 0; i < order.size(); ++i) rank_[order[i]] = i;
    }

    SiloColumns find() {
        const std::vector<bool> staged = reachedFromStages();
        const std::vector<int> ahead = stepsToStages();
        for (const SiloIndex silo : order_) {
            int& column = columns_[silo];
            if (stages_.of[silo])
                column = *stages_.of[silo];
            else if (!staged[silo] && ahead[silo] > 0)
                column = -ahead[silo];
            else
                column = std::max(column, stages_.count);
            onwards(silo, [&](SiloIndex to) { columns_[to] = std::max(columns_[to], column + 1); });
        }
        return std::move(columns_);
    }

private:
    template <class Function>
    void onwards(SiloIndex from, Function function) const {
        for (const SiloIndex to : links_[from])
            if (rank_[to] > rank_[from]) function(to);
    }

    std::vector<bool> reachedFromStages() const {
        std::vector<bool> reached(order_.size(), false);
        for (const SiloIndex silo : order_)
            if (reached[silo] || stages_.of[silo]) onwards(silo, [&](SiloIndex to) { reached[to] = true; });
        return reached;
    }

    /// The most hand-offs to a silo with a stage, not through one; 0 where there is no way to any.
    std::vector<int> stepsToStages() const {
        std::vector<int> steps(order_.size(), 0);
        for (auto silo = order_.rbegin(); silo != order_.rend(); ++silo)
            onwards(*silo, [&](SiloIndex to) {
                if (stages_.of[to])
                    steps[*silo] = std::max(steps[*silo], 1);
                else if (steps[to] > 0)
                    steps[*silo] = std::max(steps[*silo], steps[to] + 1);
            });
        return steps;
    }

    const StageColumns& stages_;
    const SiloLinks& links_;
    const SiloIndexes& order_;
    std::vector<std::size_t> rank_;
    SiloColumns columns_;
};

}  // namespace

StageColumns stageColumns(const Journey& journey, const std::vector<const Silo*>& silos) {
    std::unordered_map<std::string_view, int> indexes;
    for (const std::string& stage : journey.stages) indexes.emplace(stage, static_cast<int>(indexes.size()));
    StageColumns columns{static_cast<int>(journey.stages.size()), {}};
    for (const Silo* silo : silos) {
        const auto stage = indexes.find(silo->stage);
        columns.of.push_back(stage == indexes.end() ? std::nullopt : std::optional(stage->second));
    }
    return columns;
}

SiloColumns columnsAround(const StageColumns& stages, const SiloLinks& links, const SiloIndexes& order) {
    return Columns(stages, links, order).find();
}

}  // namespace throughline::model
