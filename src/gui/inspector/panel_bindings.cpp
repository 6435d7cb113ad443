#include "gui/inspector/panel_bindings.h"

#include <algorithm>

#include "throughline/model/fields.h"

namespace throughline::gui {
namespace {

bool hasField(const model::Target& target, model::Field field) {
    return std::ranges::any_of(model::fieldsOf(target),
                               [&](const model::FieldInfo& info) { return info.field == field; });
}

std::vector<model::SiloId> silosOf(const std::vector<model::ElementId>& elements) {
    std::vector<model::SiloId> silos;
    for (const model::ElementId& element : elements)
        if (const auto* silo = std::get_if<model::SiloId>(&element)) silos.push_back(*silo);
    return silos;
}

bool hasText(const model::ElementId& element, model::TextField field) {
    return std::holds_alternative<model::SiloId>(element) || field == model::TextField::Owner;
}

}  // namespace

void PanelBindings::bind(ValueRow& row, model::Field field) {
    fields_.push_back({new FieldBinding(workbench_, row, field, this), &row, field});
}

void PanelBindings::bindMoney(AmountRow& row, model::Field field) {
    bind(row, field);
    money_.push_back(&row);
}

void PanelBindings::bind(TextRow& row, model::TextField field) {
    texts_.push_back({new TextBinding(workbench_, row, field, this), &row, field});
}

void PanelBindings::bind(PickRow& row, PickBinding::What what) {
    picks_.push_back({new PickBinding(workbench_, row, what, this), &row});
}

void PanelBindings::setTargets(const std::vector<model::Target>& targets) {
    for (const OfField& each : fields_) {
        std::vector<model::Target> having;
        std::ranges::copy_if(targets, std::back_inserter(having),
                             [&](const model::Target& target) { return hasField(target, each.field); });
        each.row->setVisible(!having.empty());
        each.binding->setTargets(std::move(having));
    }
}

void PanelBindings::setElements(const std::vector<model::ElementId>& elements) {
    std::vector<model::Target> targets;
    for (const model::ElementId& element : elements)
        targets.push_back(std::visit([](const auto& id) { return model::Target(id); }, element));
    setTargets(targets);
    for (const OfText& each : texts_) {
        std::vector<TextTarget> having;
        for (const model::ElementId& element : elements)
            if (hasText(element, each.field))
                having.push_back(std::visit([](const auto& id) { return TextTarget(id); }, element));
        each.binding->setTargets(std::move(having));
    }
    const auto silos = silosOf(elements);
    for (const OfPick& each : picks_) {
        each.row->setVisible(!silos.empty());
        each.binding->setTargets(silos);
    }
}

void PanelBindings::setBusiness() {
    setTargets({model::OfBusiness()});
}

void PanelBindings::refresh() {
    for (AmountRow* row : money_) row->setCurrency(workbench_.journey().business.currency);
    for (const OfField& each : fields_) each.binding->refresh();
    for (const OfText& each : texts_) each.binding->refresh();
    for (const OfPick& each : picks_) each.binding->refresh();
}

}  // namespace throughline::gui
