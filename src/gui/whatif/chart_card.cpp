#include "gui/whatif/chart_card.h"

#include <QEvent>
#include <QToolButton>

#include "app/theme.h"
#include "gui/controls/icon.h"

namespace throughline::gui {

ChartCard::ChartCard(QWidget* parent)
    : Card(parent), chart_(new ChartView(this)), more_(chartMenuButton(*chart_)) {
    addTool(more_);
    addToBody(chart_, 1);
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
