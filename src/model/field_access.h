#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "index.h"
#include "throughline/model/fields.h"

/// Reading and writing the fields of one entity, and walking the entities that a target stands for.
namespace throughline::model {

/// Nothing where such an entity has no such field.
std::optional<FieldValue> read(const Silo& silo, Field field);
std::optional<FieldValue> read(const Handoff& handoff, Field field);
std::optional<FieldValue> read(const SharedCause& cause, Field field);
std::optional<FieldValue> read(const Segment& segment, Field field);
std::optional<FieldValue> read(const Business& business, Field field);

/// Pre: the entity has the field and the value fits. Numbers out of range become the nearest in range.
void write(Silo& silo, Field field, const FieldValue& value);
void write(Handoff& handoff, Field field, const FieldValue& value);
void write(SharedCause& cause, Field field, const FieldValue& value);
void write(Segment& segment, Field field, const FieldValue& value);
void write(Business& business, Field field, const FieldValue& value);

/// What a field of this target is, or nothing where it has no such field.
const FieldInfo* infoOf(const Target& target, Field field);
/// As whyNot(field, value); also refuses a field that the target does not have and a blank that it may not
/// have.
std::optional<base::Message> whyNot(const Target& target, Field field, const FieldValue& value);
/// The kind of target in words: "a silo", "a hand-off", "the business figures".
base::Message kindOf(const Target& target);
/// The member of a change that names the target in the journey file: "silo", "all_handoffs".
std::string keyOf(const Target& target);

/// The walk of visitTargeted.
template <class Visit>
class TargetWalk {
public:
    TargetWalk(Journey& journey, const Index& index, const Visit& visit)
        : journey_(journey), index_(index), visit_(visit) {}

    void operator()(const SiloId& id) const { one(journey_.silos, id); }
    void operator()(const HandoffId& id) const { one(journey_.handoffs, id); }
    void operator()(const SharedCauseId& id) const { one(journey_.sharedCauses, id); }
    void operator()(const SegmentId& id) const { one(journey_.segments, id); }
    void operator()(const DepartmentId& id) const {
        for (Silo& silo : journey_.silos)
            if (silo.department == id) visit_(silo);
    }
    void operator()(OfBusiness) const { visit_(journey_.business); }
    void operator()(AllSilos) const { std::ranges::for_each(journey_.silos, visit_); }
    void operator()(AllHandoffs) const { std::ranges::for_each(journey_.handoffs, visit_); }

private:
    template <class Entities, class EntityId>
    void one(Entities& entities, const EntityId& id) const {
        if (const auto position = index_.of(id)) visit_(entities[*position]);
    }

    Journey& journey_;
    const Index& index_;
    const Visit& visit_;
};

/// Calls visit with each entity that the target stands for, in the order of the file. A target that does not
/// exist stands for none.
template <class Visit>
void visitTargeted(Journey& journey, const Index& index, const Target& target, const Visit& visit) {
    std::visit(TargetWalk<Visit>(journey, index, visit), target);
}

}  // namespace throughline::model
