#include "app/differences.h"

#include <algorithm>
#include <utility>

#include <QObject>

#include "app/change_words.h"
#include "app/target_words.h"
#include "throughline/model/fields.h"

namespace throughline::app {
namespace {

model::Journey with(const model::Silo& silo) {
    model::Journey only;
    only.silos = {silo};
    return only;
}
model::Journey with(const model::Handoff& handoff) {
    model::Journey only;
    only.handoffs = {handoff};
    return only;
}
model::Journey with(const model::SharedCause& cause) {
    model::Journey only;
    only.sharedCauses = {cause};
    return only;
}
model::Journey with(const model::Segment& segment) {
    model::Journey only;
    only.segments = {segment};
    return only;
}

void collect(const model::Target& target, const model::Journey& before, const model::Journey& after,
             std::vector<Difference>& into) {
    for (const model::FieldInfo& info : model::fieldsOf(target)) {
        auto was = model::valueOf(before, target, info.field);
        auto is = model::valueOf(after, target, info.field);
        if (was && is && *was != *is) into.push_back({target, info.field, *std::move(was), *std::move(is)});
    }
}

/// Each pair is compared by itself, so that a journey of any size is walked through once.
template <class Entity>
void collectEach(const std::vector<Entity>& from, const std::vector<Entity>& to,
                 std::vector<Difference>& into) {
    const std::size_t size = std::min(from.size(), to.size());
    for (std::size_t i = 0; i < size; ++i)
        if (from[i].id == to[i].id && !(from[i] == to[i]))
            collect(model::Target(to[i].id), with(from[i]), with(to[i]), into);
}

}  // namespace

std::vector<Difference> differences(const model::Journey& from, const model::Journey& to) {
    std::vector<Difference> found;
    if (&from == &to) return found;
    collectEach(from.silos, to.silos, found);
    collectEach(from.handoffs, to.handoffs, found);
    collectEach(from.sharedCauses, to.sharedCauses, found);
    collectEach(from.segments, to.segments, found);
    collect(model::OfBusiness{}, from, to, found);
    return found;
}

QString differenceOf(const Difference& difference, const std::string& currency) {
    const QStringList values = valueWords(difference.field, {difference.before, difference.after}, currency);
    return QObject::tr("%1 %2 → %3").arg(fieldWords(difference.field), values[0], values[1]);
}

QString differenceWords(const model::Journey& journey, const Difference& difference) {
    return QObject::tr("%1: %2").arg(targetWords(journey, difference.target),
                                     differenceOf(difference, journey.business.currency));
}

}  // namespace throughline::app
