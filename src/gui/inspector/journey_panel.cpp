#include "gui/inspector/journey_panel.h"

#include <QClipboard>
#include <QGuiApplication>

#include "app/words.h"
#include "gui/inspector/cause_list.h"
#include "gui/inspector/department_list.h"
#include "gui/inspector/effect_words.h"
#include "gui/inspector/rate_row.h"
#include "gui/inspector/scenario_list.h"
#include "gui/inspector/segment_list.h"
#include "gui/inspector/stage_list.h"
#include "ui_journey_panel.h"

namespace throughline::gui {
namespace {

void showUnlessEdited(TextRow& row, const std::string& text) {
    if (!row.isBeingEdited()) row.showText(QString::fromStdString(text));
}

}  // namespace

JourneyPanel::JourneyPanel(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      ui_(std::make_unique<Ui::JourneyPanel>()),
      bindings_(workbench, this) {
    ui_->setupUi(this);
    ui_->name->setBlankMeaning(app::journeyName({}));
    bindings_.bind(*ui_->customers, model::Field::Customers);
    bindings_.bindMoney(*ui_->customerValue, model::Field::CustomerValue);
    bindings_.bind(*ui_->switchRate, model::Field::SwitchRate);
    bindings_.bind(*ui_->preventableRate, model::Field::PreventableRate);
    bindings_.setBusiness();
    makeLists();
    connect(ui_->name, &TextRow::committed, this, &JourneyPanel::rename);
    connect(ui_->currency, &TextRow::committed, this, &JourneyPanel::setCurrency);
    connect(ui_->manageDepartments, &QPushButton::clicked, this, &JourneyPanel::departmentsWanted);
    connect(ui_->copySummary, &QPushButton::clicked, this, &JourneyPanel::copySummary);
}

JourneyPanel::~JourneyPanel() = default;

void JourneyPanel::makeLists() {
    const auto place = [this](QVBoxLayout* where, ListEditor* list) {
        where->addWidget(list);
        lists_.push_back(list);
    };
    place(ui_->stages, new StageList(workbench_, this));
    place(ui_->departments, new DepartmentList(workbench_, this));
    place(ui_->scenarios, new ScenarioList(workbench_, this));
    place(ui_->causes, new CauseList(workbench_, this));
    place(ui_->segments, new SegmentList(workbench_, this));
}

void JourneyPanel::refresh() {
    showUnlessEdited(*ui_->name, workbench_.baseline().name);
    showUnlessEdited(*ui_->currency, workbench_.baseline().business.currency);
    bindings_.refresh();
    for (ListEditor* list : lists_) list->refresh();
}

void JourneyPanel::refreshResults() {
    const app::EvaluatedPtr& results = workbench_.results();
    ui_->summary->setHtml(summaryOf(workbench_));
    ui_->summary->setStale(!workbench_.resultsAreCurrent());
    ui_->copySummary->setEnabled(results && results->shown.evaluation);
}

void JourneyPanel::rename() {
    workbench_.edit({model::RenameJourney{ui_->name->text().trimmed().toStdString()}},
                    tr("Rename the journey"));
    refresh();
}

void JourneyPanel::setCurrency() {
    model::Business business = workbench_.baseline().business;
    business.currency = ui_->currency->text().trimmed().toStdString();
    const auto refusal = workbench_.edit({model::SetBusiness{business}}, tr("Currency of the journey"));
    ui_->currency->showMessage(refusal.value_or(QString()), true);
    refresh();
}

void JourneyPanel::copySummary() {
    const app::EvaluatedPtr& results = workbench_.results();
    if (results && results->shown.evaluation)
        QGuiApplication::clipboard()->setText(app::summary(workbench_.journey(), *results->shown.evaluation));
}

void JourneyPanel::focusName() {
    ui_->name->setFocus(Qt::TabFocusReason);
}

}  // namespace throughline::gui
