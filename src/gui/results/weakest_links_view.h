#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

#include "app/weakest_links_model.h"

namespace throughline::gui {

/// The Weakest-links table: sorts by any column, filters by text, follows the selection and leads it.
class WeakestLinksView : public QTableView {
    Q_OBJECT

public:
    explicit WeakestLinksView(app::Workbench& workbench, QWidget* parent = nullptr);

    void filter(const QString& text);
    /// The shown rows with their headers, tab-separated.
    QString asText() const;

signals:
    /// Enter or double-click on a row: show it on the canvas.
    void activatedElement(const throughline::model::ElementId& element);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showSelection();
    void leadSelection();
    void arrangeColumns();

    app::Workbench& workbench_;
    app::WeakestLinksModel model_;
    QSortFilterProxyModel sorted_;
    bool following_ = false;
};

}  // namespace throughline::gui
