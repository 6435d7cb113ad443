#include "app/two_views.h"

#include <algorithm>
#include <map>

#include <QObject>

#include "app/words.h"

namespace throughline::app {
namespace {

double shareOf(double firstImpact, const engine::Evaluation& evaluation) {
    return evaluation.impactRate > 0 ? firstImpact / evaluation.impactRate : 0;
}

bool canErr(const model::Handoff& handoff, const engine::Influence& influence) {
    return handoff.errorRate.mean() > 0 || influence.firstImpact > 0;
}

void sortByGap(std::vector<TwoViews>& views) {
    std::ranges::stable_sort(views, std::ranges::greater(), &TwoViews::gap);
}

/// Several silos or hand-offs seen as one: their error rates weighted by how often each is visited.
class Together {
public:
    void add(const model::ElementId& element, double errorRate, double times, double firstImpact) {
        views_.elements.push_back(element);
        rates_ += errorRate;
        times_ += times;
        errors_ += errorRate * times;
        views_.firstImpact += firstImpact;
    }
    TwoViews finish(const QString& name, const QString& detail, const engine::Evaluation& evaluation) && {
        views_.name = name;
        views_.detail = detail;
        views_.errorRate = times_ > 0 ? errors_ / times_ : rates_ / double(views_.elements.size());
        views_.shareOfLetDowns = shareOf(views_.firstImpact, evaluation);
        return std::move(views_);
    }
    std::size_t size() const { return views_.elements.size(); }

private:
    TwoViews views_;
    double rates_ = 0;
    double times_ = 0;
    double errors_ = 0;
};

Together erringHandoffs(const model::Journey& journey, const engine::Evaluation& evaluation) {
    Together all;
    for (std::size_t i = 0; i < evaluation.handoffs.size(); ++i) {
        const engine::HandoffResult& result = evaluation.handoffs[i];
        if (canErr(journey.handoffs[i], result.influence))
            all.add(result.id, journey.handoffs[i].errorRate.mean(), result.traversals,
                    result.influence.firstImpact);
    }
    return all;
}

}  // namespace

std::vector<TwoViews> viewsBySilo(const model::Journey& journey, const engine::Evaluation& evaluation) {
    std::vector<TwoViews> views;
    const auto add = [&](const model::ElementId& element, const QString& detail, double errorRate,
                         double firstImpact) {
        views.push_back({{element},
                         name(journey, element),
                         detail,
                         errorRate,
                         firstImpact,
                         shareOf(firstImpact, evaluation)});
    };
    for (std::size_t i = 0; i < evaluation.silos.size(); ++i)
        add(evaluation.silos[i].id, departmentName(journey, journey.silos[i].department),
            journey.silos[i].errorRate.mean(), evaluation.silos[i].influence.firstImpact);
    for (std::size_t i = 0; i < evaluation.handoffs.size(); ++i) {
        const engine::HandoffResult& result = evaluation.handoffs[i];
        if (canErr(journey.handoffs[i], result.influence))
            add(result.id, QObject::tr("hand-off"), journey.handoffs[i].errorRate.mean(),
                result.influence.firstImpact);
    }
    sortByGap(views);
    return views;
}

std::vector<TwoViews> viewsByDepartment(const model::Journey& journey, const engine::Evaluation& evaluation) {
    std::map<model::DepartmentId, Together> departments;
    for (std::size_t i = 0; i < evaluation.silos.size(); ++i) {
        const engine::SiloResult& result = evaluation.silos[i];
        const bool exists = model::find(journey, journey.silos[i].department) != nullptr;
        departments[exists ? journey.silos[i].department : model::DepartmentId()].add(
            result.id, journey.silos[i].errorRate.mean(), result.visits, result.influence.firstImpact);
    }
    std::vector<TwoViews> views;
    for (auto& [id, together] : departments) {
        const QString silos = QObject::tr("%Ln silo(s)", nullptr, int(together.size()));
        const QString name = id.empty() ? QObject::tr("No department yet") : departmentName(journey, id);
        views.push_back(std::move(together).finish(name, silos, evaluation));
    }
    Together handoffs = erringHandoffs(journey, evaluation);
    if (handoffs.size() > 0) {
        const QString count = QObject::tr("%Ln hand-off(s)", nullptr, int(handoffs.size()));
        views.push_back(
            std::move(handoffs).finish(QObject::tr("Hand-offs between silos"), count, evaluation));
    }
    sortByGap(views);
    return views;
}

}  // namespace throughline::app
