#pragma once

#include "gui/charts/chart_view.h"
#include "gui/whatif/card.h"

class QToolButton;

namespace throughline::gui {

/// A card with one chart, and the button for its table and its export.
class ChartCard : public Card {
    Q_OBJECT

public:
    explicit ChartCard(QWidget* parent = nullptr);

    ChartView& chart() { return *chart_; }

signals:
    void exportWanted(const throughline::gui::ExportedFile& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void useColors();

    ChartView* chart_;
    QToolButton* more_;
};

}  // namespace throughline::gui
