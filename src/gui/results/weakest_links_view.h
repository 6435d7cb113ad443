#pragma once

#include <QTableView>

#include "app/weakest_links_model.h"
#include "gui/charts/chart_export.h"
#include "gui/results/links_filter.h"

class QMenu;

namespace throughline::gui {

class PaddedHeader;

/// The Weakest-links table: sorts by any column, filters by text, department and stage, shows the columns
/// that are chosen, follows the selection and leads it.
class WeakestLinksView : public QTableView {
    Q_OBJECT

public:
    explicit WeakestLinksView(app::Workbench& workbench, QWidget* parent = nullptr);

    void filter(const QString& text) { sorted_.setText(text); }
    /// Departments and stages of the journey to choose from.
    void fillFilterMenu(QMenu* menu);
    bool isFiltered() const { return !sorted_.departments().isEmpty() || !sorted_.stages().isEmpty(); }
    /// A switch for each column but the name.
    void fillColumnMenu(QMenu* menu);
    void showColumn(int column, bool shown);

    /// The shown rows and columns with their headers.
    ChartTable shownTable() const;
    /// The same, tab-separated.
    QString asText() const;
    /// Copy and export.
    QList<QAction*> tableActions() const { return {copy_, csv_}; }

signals:
    /// Enter or double-click on a row: show it on the canvas.
    void activatedElement(const throughline::model::ElementId& element);
    void exportWanted(const throughline::gui::ExportedFile& file);
    /// isFiltered() changed.
    void filterChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void prepareLook();
    void addActions();
    void showSelection();
    void leadSelection();
    void arrangeColumns();
    enum class Titles { OneLine, TwoLines };
    int widthOf(int column, int padding, Titles titles) const;
    /// Gives all columns but that of the names their widths; what they take together.
    int arrangeFigures(int padding, Titles titles);
    std::vector<int> shownColumns() const;
    void addChoices(QMenu* menu, const QString& title, const QStringList& all, const QSet<QString>& chosen,
                    void (LinksFilter::*set)(const QSet<QString>&));
    void rememberColumns() const;
    void recallColumns();

    app::Workbench& workbench_;
    app::WeakestLinksModel model_;
    LinksFilter sorted_;
    PaddedHeader* header_;
    QAction* copy_;
    QAction* csv_;
    bool following_ = false;
};

}  // namespace throughline::gui
