#include "gui/inspector/several_panel.h"

#include <algorithm>

#include "app/target_words.h"
#include "gui/inspector/rate_row.h"
#include "ui_several_panel.h"

namespace throughline::gui {

SeveralPanel::SeveralPanel(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      ui_(std::make_unique<Ui::SeveralPanel>()),
      bindings_(workbench, this) {
    ui_->setupUi(this);
    addFanOuts(*ui_->fanOut);
    bindings_.bind(*ui_->department, PickBinding::What::Department);
    bindings_.bind(*ui_->owner, model::TextField::Owner);
    bindings_.bind(*ui_->stage, PickBinding::What::Stage);
    bindings_.bind(*ui_->errorRate, model::Field::ErrorRate);
    bindings_.bind(*ui_->recovery, model::Field::RecoveryRate);
    bindings_.bind(*ui_->abandonment, model::Field::AbandonmentRate);
    bindings_.bind(*ui_->relativeRisk, model::Field::RelativeRisk);
    bindings_.bindMoney(*ui_->visitCost, model::Field::VisitCost);
    bindings_.bindMoney(*ui_->recoveryCost, model::Field::RecoveryCost);
    bindings_.bindMoney(*ui_->handoffCost, model::Field::Cost);
    bindings_.bind(*ui_->fanOut, model::Field::FanOut);
}

SeveralPanel::~SeveralPanel() = default;

void SeveralPanel::showElements(const std::vector<model::ElementId>& elements) {
    nameElements(elements);
    bindings_.setElements(elements);
    refresh();
}

void SeveralPanel::nameElements(const std::vector<model::ElementId>& elements) {
    std::vector<model::Target> targets;
    for (const model::ElementId& element : elements)
        targets.push_back(std::visit([](const auto& id) { return model::Target(id); }, element));
    ui_->title->setText(app::targetWords(workbench_.baseline(), targets));
    ui_->explanation->setNote(tr("What is set here is set for all of them."));
    const bool anySilo = std::ranges::any_of(elements, [](const model::ElementId& element) {
        return std::holds_alternative<model::SiloId>(element);
    });
    ui_->flow->setVisible(anySilo);
}

void SeveralPanel::refresh() {
    bindings_.refresh();
}

void SeveralPanel::focusErrorRate() {
    ui_->errorRate->setFocus(Qt::TabFocusReason);
}

}  // namespace throughline::gui
