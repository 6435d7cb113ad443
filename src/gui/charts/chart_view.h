#pragma once

#include <QSortFilterProxyModel>
#include <QWidget>

#include "gui/charts/chart_export.h"
#include "gui/charts/chart_table_model.h"

class QAction;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace throughline::gui {

class ChartCanvas;

/// A chart, or the same values as a table; copies and exports both.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    void setChart(const Chart& chart);
    /// There is nothing to show, and what is to be done about it.
    void setEmpty(const QString& words);
    bool isEmpty() const;
    /// The colours on the screen, and those of what is exported.
    void setColors(const ChartPalette& onScreen, const ChartPalette& light);
    /// Drawn in greys: of an older state.
    void setStale(bool stale);
    bool isStale() const { return stale_; }

    ChartCanvas& canvas() { return *canvas_; }
    QTableView& table() { return *table_; }
    bool showsTable() const;
    void showTable(bool asTable);

    /// Show as table, copy, export: for a menu. They act on this view.
    QList<QAction*> chartActions() const { return {asTable_, copy_, png_, svg_, csv_}; }

signals:
    /// The window asks where to and writes it.
    void exportWanted(const throughline::gui::ExportedFile& file);
    void markActivated(int mark);

private:
    QAction* addAction(const QString& text, const QKeySequence& shortcut = {});
    void addExports();
    void exportAs(ChartFormat format);
    void copyTable() const;
    void showPage();
    void updateColors();

    QStackedWidget* pages_;
    QScrollArea* scroll_;
    ChartCanvas* canvas_;
    QTableView* table_;
    QLabel* empty_;
    ChartTableModel model_;
    QSortFilterProxyModel sorted_;
    ChartPalette onScreen_;
    ChartPalette light_;
    bool stale_ = false;
    QAction* asTable_;
    QAction* copy_;
    QAction* png_;
    QAction* svg_;
    QAction* csv_;
};

/// A small button with a menu of the chart's table and export; without an icon yet.
QToolButton* chartMenuButton(ChartView& view);
/// The colours of the theme in use on the screen, those of the light one in files.
void useThemeColors(ChartView& view);

}  // namespace throughline::gui
