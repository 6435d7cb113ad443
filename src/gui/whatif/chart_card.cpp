#include "gui/whatif/chart_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include "app/theme.h"
#include "gui/controls/icon.h"

namespace throughline::gui {
namespace {

constexpr int leastChart = 96;

}  // namespace

ChartCard::ChartCard(QWidget* parent)
    : Card(parent), chart_(new ChartView(this)), more_(chartMenuButton(*chart_)) {
    // It takes what the words beside it leave; how high it would like to be is not asked. That it needs some
    // height is told by the strut, else the words would get no more than their cards have at least.
    chart_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto* line = new QHBoxLayout;
    line->addStrut(leastChart);
    line->addWidget(chart_);
    addTool(more_);
    addToBody(line, 1);
    connect(this, &Card::titleChanged, more_, [this](const QString& title) {
        more_->setAccessibleName(tr("Table, copy and export: %1").arg(title));
    });
    connect(chart_, &ChartView::exportWanted, this, &ChartCard::exportWanted);
    useColors();
}

void ChartCard::useColors() {
    useThemeColors(*chart_);
    more_->setIcon(icon("more", app::currentTheme().secondaryText));
}

void ChartCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) useColors();
}

}  // namespace throughline::gui
