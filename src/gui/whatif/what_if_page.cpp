#include "gui/whatif/what_if_page.h"

#include <utility>

#include <QShortcut>
#include <QTabBar>
#include <QVBoxLayout>

#include "gui/whatif/customers_card.h"
#include "gui/whatif/histogram_card.h"
#include "gui/whatif/levers_card.h"
#include "gui/whatif/pair_card.h"
#include "gui/whatif/scenario_strip.h"
#include "gui/whatif/scenarios_card.h"
#include "gui/whatif/tabbed_card.h"
#include "gui/whatif/target_card.h"
#include "gui/whatif/tornado_card.h"
#include "gui/whatif/waterfall_card.h"

namespace throughline::gui {
namespace {

constexpr int gap = 12;
constexpr int upperHeight = 306;
constexpr int lowerHeight = 210;

QHBoxLayout* rowOf(std::initializer_list<std::pair<QWidget*, int>> cards, int height) {
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    for (const auto& [card, stretch] : cards) {
        card->setMinimumHeight(height);
        row->addWidget(card, stretch);
    }
    return row;
}

}  // namespace

WhatIfPage::WhatIfPage(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : QScrollArea(parent),
      workbench_(workbench),
      whatIf_(whatIf),
      strip_(new ScenarioStrip(workbench)),
      customers_(new CustomersCard(workbench, whatIf)),
      levers_(new LeversCard(workbench, whatIf)),
      scenarios_(new ScenariosCard(workbench, whatIf)),
      tornado_(new TornadoCard(workbench, whatIf)),
      waterfall_(new WaterfallCard(workbench, whatIf)),
      histogram_(new HistogramCard(workbench, whatIf)),
      pair_(new PairCard(workbench, whatIf)),
      target_(new TargetCard(workbench, whatIf)),
      questions_(new TabbedCard),
      reasons_(new TabbedCard),
      results_([this] { refresh(); }),
      whatIfs_([this] { refresh(); }) {
    for (Card* page : std::initializer_list<Card*>{tornado_, pair_, target_}) questions_->addPage(page);
    for (Card* page : std::initializer_list<Card*>{waterfall_, histogram_}) reasons_->addPage(page);
    setWhatsThis(
        tr("Change figures in a scenario and see at once what it does to customers. The baseline stays as it "
           "is."));
    questions_->tabs().setAccessibleName(tr("Questions"));
    reasons_->tabs().setAccessibleName(tr("Reasons"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(build());
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &WhatIfPage::refresh);
    connect(&workbench, &app::Workbench::resultsChanged, this, &WhatIfPage::follow);
    connect(&whatIf, &app::WhatIf::resultsChanged, this, &WhatIfPage::follow);
    connect(strip_, &ScenarioStrip::nameWanted, levers_, &LeversCard::editName);
    connect(strip_, &ScenarioStrip::estimatesWanted, this, &WhatIfPage::estimatesWanted);
    connect(strip_, &ScenarioStrip::presentationWanted, this, &WhatIfPage::presentationWanted);
    connect(levers_, &LeversCard::forkWanted, this, &WhatIfPage::fork);
    connect(waterfall_, &WaterfallCard::leverWanted, &levers_->levers(), &LeverList::addLever);
    for (ChartCard* card :
         std::initializer_list<ChartCard*>{customers_, scenarios_, tornado_, waterfall_, histogram_, pair_})
        connect(card, &ChartCard::exportWanted, this, &WhatIfPage::exportWanted);
    connect(pair_, &PairCard::wishChanged, this, &WhatIfPage::wish);
    connect(target_, &TargetCard::wishChanged, this, &WhatIfPage::wish);
    for (TabbedCard* card : {questions_, reasons_})
        connect(card, &TabbedCard::pageChanged, this, [this] {
            wish();
            refreshCharts();
        });
    auto* forkKey = new QShortcut(Qt::Key_N, this);
    forkKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(forkKey, &QShortcut::activated, this, &WhatIfPage::fork);
}

QWidget* WhatIfPage::build() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 8, 16, gap);
    column->setSpacing(gap);
    column->addWidget(strip_);
    column->addLayout(rowOf({{customers_, 10}, {levers_, 14}, {scenarios_, 11}}, upperHeight), 4);
    column->addLayout(rowOf({{questions_, 1}, {reasons_, 1}}, lowerHeight), 3);
    return page;
}

std::optional<model::ElementId> WhatIfPage::lastElement() const {
    return levers_->levers().lastElement();
}

void WhatIfPage::fork() {
    strip_->fork();
}

/// The results are of a scenario or reference that is no longer the one shown: wrong from the first moment.
bool WhatIfPage::isOfSomethingElse() const {
    const app::EvaluatedPtr& results = workbench_.results();
    const app::ViewState& view = std::as_const(workbench_).view();
    return results &&
           (results->shown.scenario != view.scenario() || results->reference.scenario != view.reference());
}

void WhatIfPage::follow() {
    results_.follow(workbench_.resultsAreCurrent(), isOfSomethingElse());
    // They start from the workbench's results, so they can be behind when those are there.
    const app::WhatIfPtr& whatIf = whatIf_.results();
    if (whatIf && std::exchange(shownOf_, whatIf->of) != whatIf->of) whatIfs_.renew();
    const bool isWorkedOut = !whatIf || whatIf_.isCurrent();
    whatIfs_.follow(isWorkedOut, !isWorkedOut && !whatIf_.isAboutThis());
    if (!isVisible()) return;
    // The headline at once, the charts with the next turn of the event loop.
    customers_->refreshFigures(results_.isLate(), whatIfs_.isLate());
    soon_.start();
}

void WhatIfPage::wish() {
    app::WhatIfWish wish = whatIf_.wish();
    wish.pair = pair_->isVisible() ? pair_->wish() : std::nullopt;
    wish.target = target_->isVisible() ? target_->wish() : std::nullopt;
    whatIf_.setWish(std::move(wish));
}

void WhatIfPage::refresh() {
    levers_->refresh(whatIfs_.isLate());
    const std::vector<app::Lever> levers = levers_->levers().levers();
    pair_->offer(levers);
    target_->offer(levers);
    refreshCharts();
}

/// Nothing is laid out that nobody sees.
void WhatIfPage::refreshCharts() {
    customers_->refresh(results_.isLate(), whatIfs_.isLate());
    const bool isLate = whatIfs_.isLate();
    scenarios_->refresh(isLate);
    waterfall_->refresh(isLate);
    if (tornado_->isVisible()) tornado_->refresh(isLate);
    if (histogram_->isVisible()) histogram_->refresh(isLate);
    if (pair_->isVisible()) pair_->refresh(isLate);
    if (target_->isVisible()) target_->refresh(isLate);
}

void WhatIfPage::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    whatIf_.setActive(true);
    refresh();
}

void WhatIfPage::hideEvent(QHideEvent* event) {
    QScrollArea::hideEvent(event);
    whatIf_.setActive(false);
}

void WhatIfPage::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible()) soon_.start();
}

}  // namespace throughline::gui
