#include "gui/inspector/handoff_panel.h"

#include "app/theme.h"
#include "app/words.h"
#include "gui/inspector/effect_words.h"
#include "gui/inspector/rate_row.h"
#include "ui_handoff_panel.h"

namespace throughline::gui {
namespace {

std::vector<PickChoice> silosOf(const model::Journey& journey) {
    std::vector<PickChoice> choices;
    for (const model::Silo& silo : journey.silos)
        choices.push_back({QString::fromStdString(silo.id.string()),
                           app::name(journey, model::ElementId(silo.id)),
                           app::departmentColor(journey, silo.department)});
    return choices;
}

model::SiloId siloOf(const QString& id) {
    return model::SiloId(id.toStdString());
}

}  // namespace

HandoffPanel::HandoffPanel(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      ui_(std::make_unique<Ui::HandoffPanel>()),
      bindings_(workbench, this) {
    ui_->setupUi(this);
    addWhens(*ui_->when);

    bindings_.bind(*ui_->when, model::Field::When);
    bindings_.bind(*ui_->share, model::Field::Share);
    bindings_.bind(*ui_->errorRate, model::Field::ErrorRate);
    bindings_.bindMoney(*ui_->cost, model::Field::Cost);
    bindings_.bind(*ui_->owner, model::TextField::Owner);
    connect(ui_->estimateTogether, &QPushButton::clicked, this, [this] { emit estimatesWanted(handoff_); });
    connect(ui_->from, &PickRow::picked, this, [this](const QString& id) {
        if (const auto* handoff = model::find(workbench_.baseline(), handoff_))
            reconnect(siloOf(id), handoff->to);
    });
    connect(ui_->to, &PickRow::picked, this, [this](const QString& id) {
        if (const auto* handoff = model::find(workbench_.baseline(), handoff_))
            reconnect(handoff->from, siloOf(id));
    });
}

HandoffPanel::~HandoffPanel() = default;

void HandoffPanel::showHandoff(const model::HandoffId& handoff) {
    if (handoff != handoff_) ui_->effect->startAnew();
    handoff_ = handoff;
    bindings_.setElements({handoff});
    refresh();
    refreshResults();
}

void HandoffPanel::refresh() {
    bindings_.refresh();
    if (const model::Handoff* handoff = model::find(workbench_.journey(), handoff_)) showEnds(*handoff);
}

void HandoffPanel::showEnds(const model::Handoff& handoff) {
    const model::Journey& journey = workbench_.journey();
    ui_->title->setText(app::name(journey, model::ElementId(handoff.id)));
    ui_->taken->setNote(tr("Share of cases as drawn: %1").arg(shareWords(journey, handoff)));
    for (PickRow* row : {ui_->from, ui_->to}) row->setChoices(silosOf(journey));
    ui_->from->showPick(QString::fromStdString(handoff.from.string()));
    ui_->to->showPick(QString::fromStdString(handoff.to.string()));
}

void HandoffPanel::refreshResults() {
    ui_->effect->setHtml(effectOf(workbench_, handoff_));
    ui_->effect->setStale(!workbench_.resultsAreCurrent());
}

void HandoffPanel::reconnect(const model::SiloId& from, const model::SiloId& to) {
    const QString label = tr("Reconnect %1").arg(app::name(workbench_.baseline(), handoff_));
    const auto refusal = workbench_.edit({model::Reconnect{handoff_, from, to}}, label);
    ui_->to->showMessage(refusal.value_or(QString()), true);
    refresh();
}

void HandoffPanel::focusErrorRate() {
    ui_->errorRate->setFocus(Qt::TabFocusReason);
}

void HandoffPanel::focusName() {
    ui_->from->setFocus(Qt::TabFocusReason);
}

void HandoffPanel::focusOwner() {
    ui_->owner->setFocus(Qt::TabFocusReason);
}

}  // namespace throughline::gui
