#include "app/balanced_shares.h"

#include <algorithm>

namespace throughline::app {
namespace {

/// The hand-offs of one silo around the one that is changed.
struct Others {
    std::vector<const model::Handoff*> given;  ///< taken after the same outcomes, with a share
    bool blank = false;                        ///< one of those has none
    double fixed = 0;  ///< of those taken after other outcomes too, or only after some
    double sum = 0;    ///< of given
};

Others othersOf(const model::Journey& journey, const model::Handoff& changed) {
    Others others;
    double afterOk = 0;
    double afterFailed = 0;
    for (const model::Handoff& handoff : journey.handoffs) {
        if (handoff.from != changed.from || handoff.id == changed.id) continue;
        const double share = handoff.share ? handoff.share->value() : 0;
        if (handoff.when == changed.when) {
            handoff.share ? others.given.push_back(&handoff) : void(others.blank = true);
            others.sum += share;
        } else {
            if (handoff.when != model::When::Failed) afterOk += share;
            if (handoff.when != model::When::Ok) afterFailed += share;
        }
    }
    const bool onlyFailed = changed.when == model::When::Failed;
    const bool onlyOk = changed.when == model::When::Ok;
    others.fixed = onlyFailed ? afterFailed : onlyOk ? afterOk : std::max(afterOk, afterFailed);
    return others;
}

double shareOf(const model::Handoff& handoff, const Others& others, double left) {
    if (others.sum <= 0) return left / double(others.given.size());
    return handoff.share->value() / others.sum * left;
}

}  // namespace

std::vector<FieldSettingOf> balancedShares(const model::Journey& journey, const model::HandoffId& changed,
                                           double share) {
    const Others others = othersOf(journey, *model::find(journey, changed));
    std::vector<FieldSettingOf> settings{{changed, model::Field::Share, share}};
    const double left = std::max(0.0, 1 - share - others.fixed);
    if (others.blank && others.sum <= left) return settings;
    for (const model::Handoff* handoff : others.given)
        settings.push_back({handoff->id, model::Field::Share, shareOf(*handoff, others, left)});
    return settings;
}

}  // namespace throughline::app
