#include "gui/inspector/silo_panel.h"

#include "app/balanced_shares.h"
#include "app/words.h"
#include "gui/inspector/effect_words.h"
#include "gui/inspector/handoff_list.h"
#include "gui/inspector/rate_row.h"
#include "ui_silo_panel.h"

namespace throughline::gui {

SiloPanel::SiloPanel(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      ui_(std::make_unique<Ui::SiloPanel>()),
      bindings_(workbench, this) {
    ui_->setupUi(this);
    addFanOuts(*ui_->fanOut);
    bindings_.bind(*ui_->name, model::TextField::Name);
    bindings_.bind(*ui_->department, PickBinding::What::Department);
    bindings_.bind(*ui_->owner, model::TextField::Owner);
    bindings_.bind(*ui_->stage, PickBinding::What::Stage);
    bindings_.bind(*ui_->errorRate, model::Field::ErrorRate);
    bindings_.bind(*ui_->recovery, model::Field::RecoveryRate);
    bindings_.bind(*ui_->abandonment, model::Field::AbandonmentRate);
    bindings_.bind(*ui_->relativeRisk, model::Field::RelativeRisk);
    bindings_.bindMoney(*ui_->visitCost, model::Field::VisitCost);
    bindings_.bindMoney(*ui_->recoveryCost, model::Field::RecoveryCost);
    bindings_.bind(*ui_->fanOut, model::Field::FanOut);
    bindings_.bind(*ui_->entryShare, model::Field::EntryShare);
    bindings_.bind(*ui_->notes, model::TextField::Notes);
    connect(ui_->handoffs, &HandoffList::chosen, this,
            [this](const model::HandoffId& handoff) { workbench_.view().selectOnly(handoff); });
    connect(ui_->estimateTogether, &QPushButton::clicked, this, [this] { emit estimatesWanted(silo_); });
    followShares();
    ui_->effect->setToolTip(
        tr("First let-down: the probability that the customer's first unrecovered failure is caused here. "
           "Weakest link: the largest improvement potential, impact minus impact if perfect."));
}

SiloPanel::~SiloPanel() = default;

void SiloPanel::followShares() {
    connect(ui_->handoffs, &HandoffList::shareStarted, this, [this] {
        shareGesture_ = workbench_.document().beginGesture();
        beforeShare_ = std::make_shared<const model::Journey>(workbench_.journey());
    });
    connect(ui_->handoffs, &HandoffList::shareEdited, this, &SiloPanel::setShare);
    connect(ui_->handoffs, &HandoffList::shareTakenBack, this,
            [this] { workbench_.document().abandon(shareGesture_); });
    connect(ui_->handoffs, &HandoffList::shareCommitted, this, &SiloPanel::refresh);
}

/// The others follow from where they were when typing began, not from what a part of the text made of them.
void SiloPanel::setShare(const model::HandoffId& handoff, std::optional<double> share) {
    const auto settings =
        share ? app::balancedShares(*beforeShare_, handoff, *share)
              : std::vector<app::FieldSettingOf>{{handoff, model::Field::Share, std::monostate()}};
    workbench_.setFields(settings, tr("Share of %1").arg(app::name(workbench_.journey(), handoff)),
                         shareGesture_);
}

void SiloPanel::showSilo(const model::SiloId& silo) {
    if (silo != silo_) ui_->effect->startAnew();
    silo_ = silo;
    bindings_.setElements({silo});
    refresh();
    refreshResults();
}

void SiloPanel::refresh() {
    bindings_.refresh();
    ui_->handoffs->showHandoffsOf(workbench_.journey(), silo_);
    ui_->handoffsHeading->setVisible(ui_->handoffs->findChild<FigureButton*>() != nullptr);
}

void SiloPanel::refreshResults() {
    ui_->effect->setHtml(effectOf(workbench_, silo_));
    ui_->effect->setStale(!workbench_.resultsAreCurrent());
}

void SiloPanel::focusErrorRate() {
    ui_->errorRate->setFocus(Qt::TabFocusReason);
}

void SiloPanel::focusName() {
    ui_->name->setFocus(Qt::TabFocusReason);
}

void SiloPanel::focusOwner() {
    ui_->owner->setFocus(Qt::TabFocusReason);
}

}  // namespace throughline::gui
