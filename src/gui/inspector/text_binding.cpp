#include "gui/inspector/text_binding.h"

#include <algorithm>
#include <set>

#include "app/target_words.h"
#include "app/theme.h"
#include "app/words.h"

namespace throughline::gui {
namespace {

struct Text {
    model::TextField field;

    std::optional<std::string> operator()(const model::Silo& silo) const {
        switch (field) {
            case model::TextField::Name:
                return silo.name;
            case model::TextField::Owner:
                return silo.owner;
            case model::TextField::Notes:
                return silo.notes;
            case model::TextField::Stage:
                return silo.stage;
            case model::TextField::Department:
                return silo.department.string();
            case model::TextField::Color:
                return std::nullopt;
        }
        return std::nullopt;
    }

    std::optional<std::string> operator()(const model::Handoff& handoff) const {
        if (field == model::TextField::Owner) return handoff.owner;
        return std::nullopt;
    }

    std::optional<std::string> operator()(const model::Department& department) const {
        switch (field) {
            case model::TextField::Name:
                return department.name;
            case model::TextField::Owner:
                return department.owner;
            case model::TextField::Color:
                return department.color;
            default:
                return std::nullopt;
        }
    }
};

model::Target targetOf(const TextTarget& target) {
    return std::visit([](const auto& id) { return model::Target(id); }, target);
}

QString wordsOf(const model::Journey& journey, const std::vector<TextTarget>& targets) {
    std::vector<model::Target> all;
    std::ranges::transform(targets, std::back_inserter(all), targetOf);
    return app::targetWords(journey, all);
}

}  // namespace

std::optional<std::string> textOf(const model::Journey& journey, const TextTarget& target,
                                  model::TextField field) {
    return std::visit(
        [&](const auto& id) -> std::optional<std::string> {
            const auto* entity = model::find(journey, id);
            return entity ? Text{field}(*entity) : std::nullopt;
        },
        target);
}

TextBinding::TextBinding(app::Workbench& workbench, TextRow& row, model::TextField field, QObject* parent)
    : QObject(parent), workbench_(workbench), row_(row), field_(field) {
    connect(&row, &TextRow::started, this, [this] { gesture_ = workbench_.document().beginGesture(); });
    connect(&row, &TextRow::textTyped, this, &TextBinding::submit);
    connect(&row, &TextRow::cancelled, this, [this] {
        workbench_.document().abandon(gesture_);
        refresh();
    });
    connect(&row, &TextRow::committed, this, [this] {
        gesture_ = app::noGesture;
        refresh();
    });
}

void TextBinding::setTargets(std::vector<TextTarget> targets) {
    if (targets == targets_) return;
    targets_ = std::move(targets);
    gesture_ = app::noGesture;
    row_.showMessage({}, false);
    row_.showText({});
}

void TextBinding::refresh() {
    std::set<std::string> texts;
    for (const TextTarget& target : targets_) {
        if (const auto text = textOf(workbench_.baseline(), target, field_)) texts.insert(*text);
    }
    if (texts.empty() || row_.isBeingEdited()) return;
    row_.showMessage({}, false);
    texts.size() == 1 ? row_.showText(QString::fromStdString(*texts.begin())) : row_.showMixed();
}

void TextBinding::submit(const QString& text) {
    std::vector<model::JourneyEdit> edits;
    for (const TextTarget& target : targets_)
        edits.push_back(model::SetText{target, field_, text.toStdString()});
    const QString words = wordsOf(workbench_.baseline(), targets_);
    const auto refusal = workbench_.edit(std::move(edits), tr("%1 of %2").arg(row_.label(), words), gesture_);
    row_.showMessage(refusal.value_or(QString()), true);
}

PickBinding::PickBinding(app::Workbench& workbench, PickRow& row, What what, QObject* parent)
    : QObject(parent), workbench_(workbench), row_(row), what_(what) {
    connect(&row, &PickRow::picked, this, &PickBinding::pick);
    connect(&row, &PickRow::named, this, &PickBinding::addNew);
    connect(&row, &PickRow::cancelledNaming, this, &PickBinding::refresh);
}

void PickBinding::setTargets(std::vector<model::SiloId> targets) {
    targets_ = std::move(targets);
}

model::TextField PickBinding::field() const {
    return what_ == What::Department ? model::TextField::Department : model::TextField::Stage;
}

std::vector<PickChoice> PickBinding::choices() const {
    const model::Journey& journey = workbench_.baseline();
    std::vector<PickChoice> all{{{}, tr("none"), {}}};
    if (what_ == What::Stage) {
        for (const std::string& stage : journey.stages)
            all.push_back({QString::fromStdString(stage), QString::fromStdString(stage), {}});
        return all;
    }
    for (const model::Department& department : journey.departments)
        all.push_back({QString::fromStdString(department.id.string()),
                       app::departmentName(journey, department.id),
                       app::departmentColor(journey, department.id)});
    return all;
}

void PickBinding::refresh() {
    row_.setChoices(choices());
    std::set<std::string> picks;
    for (const model::SiloId& target : targets_) {
        if (const auto text = textOf(workbench_.baseline(), target, field())) picks.insert(*text);
    }
    if (picks.size() == 1) row_.showPick(QString::fromStdString(*picks.begin()));
    if (picks.size() > 1) row_.showMixed();
}

std::vector<model::JourneyEdit> PickBinding::editsFor(const std::string& id) const {
    std::vector<model::JourneyEdit> edits;
    for (const model::SiloId& target : targets_) edits.push_back(model::SetText{target, field(), id});
    return edits;
}

QString PickBinding::stepName() const {
    const std::vector<model::Target> all(targets_.begin(), targets_.end());
    return tr("%1 of %2").arg(row_.label(), app::targetWords(workbench_.baseline(), all));
}

void PickBinding::pick(const QString& id) {
    row_.showMessage(workbench_.edit(editsFor(id.toStdString()), stepName()).value_or(QString()), true);
    refresh();
}

void PickBinding::addNew(const QString& name) {
    const model::Journey& journey = workbench_.baseline();
    std::string id = name.toStdString();
    std::vector<model::JourneyEdit> edits;
    if (what_ == What::Department) {
        id = app::freshId(name, "department", [&](const std::string& text) {
            return model::find(journey, model::DepartmentId(text)) != nullptr;
        });
        edits.push_back(model::PutDepartment{{model::DepartmentId(id), name.toStdString(), {}, {}}});
    } else if (std::ranges::find(journey.stages, id) == journey.stages.end()) {
        model::SetStages stages{journey.stages, {}};
        stages.stages.push_back(id);
        edits.push_back(std::move(stages));
    }
    std::ranges::move(editsFor(id), std::back_inserter(edits));
    row_.showMessage(workbench_.edit(std::move(edits), stepName()).value_or(QString()), true);
    refresh();
}

}  // namespace throughline::gui
