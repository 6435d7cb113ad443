#include "gui/whatif/what_if_page.h"

#include <QShortcut>
#include <QVBoxLayout>

#include "gui/whatif/customers_card.h"
#include "gui/whatif/levers_card.h"
#include "gui/whatif/scenario_strip.h"
#include "gui/whatif/scenarios_card.h"
#include "gui/whatif/tornado_card.h"
#include "gui/whatif/waterfall_card.h"

namespace throughline::gui {
namespace {

constexpr int gap = 16;
constexpr int upperHeight = 400;
constexpr int lowerHeight = 280;
/// How long figures of an older state are drawn as if they were new.
constexpr int staleMilliseconds = 200;

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
      waterfall_(new WaterfallCard(workbench, whatIf)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(build());
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    untilStale_.setSingleShot(true);
    untilStale_.setInterval(staleMilliseconds);
    connect(&soon_, &QTimer::timeout, this, &WhatIfPage::refresh);
    connect(&untilStale_, &QTimer::timeout, this, [this] {
        isStale_ = true;
        refresh();
    });
    connect(&workbench, &app::Workbench::resultsChanged, this, &WhatIfPage::follow);
    connect(&whatIf, &app::WhatIf::resultsChanged, this, &WhatIfPage::follow);
    connect(strip_, &ScenarioStrip::nameWanted, levers_, &LeversCard::editName);
    connect(levers_, &LeversCard::forkWanted, this, &WhatIfPage::fork);
    connect(waterfall_, &WaterfallCard::leverWanted, &levers_->levers(), &LeverList::addLever);
    for (ChartCard* card : std::initializer_list<ChartCard*>{customers_, scenarios_, tornado_, waterfall_})
        connect(card, &ChartCard::exportWanted, this, &WhatIfPage::exportWanted);
    auto* forkKey = new QShortcut(Qt::Key_N, this);
    forkKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(forkKey, &QShortcut::activated, this, &WhatIfPage::fork);
}

QWidget* WhatIfPage::build() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(gap, 8, gap, gap);
    column->setSpacing(gap);
    column->addWidget(strip_);
    column->addLayout(rowOf({{customers_, 10}, {levers_, 13}, {scenarios_, 11}}, upperHeight), 4);
    column->addLayout(rowOf({{tornado_, 1}, {waterfall_, 1}}, lowerHeight), 3);
    return page;
}

void WhatIfPage::fork() {
    strip_->fork();
}

void WhatIfPage::follow() {
    if (workbench_.resultsAreCurrent()) {
        untilStale_.stop();
        isStale_ = false;
    } else if (!untilStale_.isActive() && !isStale_) {
        untilStale_.start();
    }
    if (isVisible()) soon_.start();
}

void WhatIfPage::refresh() {
    levers_->refresh(isStale_);
    customers_->refresh(isStale_);
    scenarios_->refresh(isStale_);
    tornado_->refresh(isStale_);
    waterfall_->refresh(isStale_);
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
