#include "gui/canvas/copied_silos.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/journey_text.h"
#include "gui/canvas/card_geometry.h"

namespace throughline::gui {
namespace {

constexpr QPointF furtherOn(30, 30);

/// Builds up the journey with the copies in it, so that each new id is unique.
class Paster {
public:
    Paster(const model::Journey& journey, const model::JourneyBundle& part, QPointF by)
        : grown_(journey),
          part_(part),
          by_(by),
          keepsEntry_(std::ranges::none_of(
              journey.silos, [](const model::Silo& silo) { return silo.entryShare.has_value(); })) {}

    Pasting paste() {
        for (const model::Silo& silo : part_.journey->silos) add(silo);
        for (const model::Handoff& handoff : part_.journey->handoffs) add(handoff);
        return std::move(pasting_);
    }

private:
    void add(model::Silo silo) {
        const QPointF corner = toPointF(part_.layout->at(silo.id)) + by_;
        const model::SiloId copy = model::freshSiloId(grown_, silo.name);
        copies_[std::exchange(silo.id, copy)] = copy;
        silo.department = departmentFor(silo.department);
        const int column = stageColumnOf(corner, static_cast<int>(grown_.stages.size()));
        silo.stage = column < 0 ? std::string() : grown_.stages[static_cast<std::size_t>(column)];
        if (!keepsEntry_) silo.entryShare.reset();
        grown_.silos.push_back(silo);
        pasting_.edits.push_back(model::AddSilo{silo, toPoint(corner)});
        pasting_.added.insert(copy);
    }

    void add(model::Handoff handoff) {
        handoff.from = copies_.at(handoff.from);
        handoff.to = copies_.at(handoff.to);
        handoff.id = model::freshHandoffId(grown_, handoff.from, handoff.to);
        grown_.handoffs.push_back(handoff);
        pasting_.edits.push_back(model::AddHandoff{handoff});
    }

    model::DepartmentId departmentFor(const model::DepartmentId& wanted) {
        const model::Department* copied = model::find(*part_.journey, wanted);
        if (!copied) return {};
        const auto same = std::ranges::find(grown_.departments, copied->name, &model::Department::name);
        return same == grown_.departments.end() ? bring(*copied) : same->id;
    }

    model::DepartmentId bring(model::Department department) {
        const std::string base = department.id.string();
        for (int number = 2; model::find(grown_, department.id); ++number)
            department.id = model::DepartmentId(base + "-" + std::to_string(number));
        grown_.departments.push_back(department);
        pasting_.edits.push_back(model::PutDepartment{department});
        return department.id;
    }

    model::Journey grown_;
    const model::JourneyBundle& part_;
    QPointF by_;
    bool keepsEntry_;
    std::map<model::SiloId, model::SiloId> copies_;
    Pasting pasting_;
};

/// Moved on until no card lies exactly on another.
QPointF clear(const model::Layout& stands, const model::Layout& part, QPointF by) {
    std::set<std::pair<double, double>> taken;
    for (const auto& [id, corner] : stands) taken.emplace(corner.x, corner.y);
    const auto collides = [&] {
        return std::ranges::any_of(part, [&](const auto& entry) {
            return taken.contains({entry.second.x + by.x(), entry.second.y + by.y()});
        });
    };
    while (collides()) by += furtherOn;
    return by;
}

}  // namespace

model::JourneyBundle partOf(const model::Journey& journey, const model::Layout& layout,
                            const std::set<model::SiloId>& silos) {
    model::Journey part;
    model::Layout places;
    std::set<model::DepartmentId> departments;
    part.name = journey.name;
    part.stages = journey.stages;
    for (model::Silo silo : journey.silos) {
        if (!silos.contains(silo.id)) continue;
        if (silos.size() < journey.silos.size()) silo.entryShare.reset();  // the sum is one of the whole
        departments.insert(silo.department);
        places.insert(*layout.find(silo.id));
        part.silos.push_back(std::move(silo));
    }
    for (const model::Handoff& handoff : journey.handoffs)
        if (silos.contains(handoff.from) && silos.contains(handoff.to)) part.handoffs.push_back(handoff);
    for (const model::Department& department : journey.departments)
        if (departments.contains(department.id)) part.departments.push_back(department);
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("copied");
    bundle.journey = std::make_shared<const model::Journey>(std::move(part));
    bundle.layout = std::make_shared<const model::Layout>(std::move(places));
    return bundle;
}

CopiedSilos::CopiedSilos(model::JourneyBundle part) : part_(std::move(part)) {
    setText(app::journeyText(part_));
}

QPointF middleOf(const model::Layout& layout) {
    QRectF area;
    for (const auto& [id, corner] : layout) area |= cardAt(toPointF(corner));
    return area.center();
}

Pasting pasteEdits(const model::Journey& journey, const model::Layout& stands,
                   const model::JourneyBundle& part, QPointF by) {
    return Paster(journey, part, clear(stands, *part.layout, by)).paste();
}

}  // namespace throughline::gui
