#pragma once

#include <QListView>

#include "app/check_fixes.h"
#include "app/checks_model.h"

namespace throughline::gui {

/// What is wrong, doubtful or missing, in words, each with what can be done about it where that is clear;
/// choosing a row selects the silos and hand-offs it is about.
class ChecksView : public QListView {
    Q_OBJECT

public:
    explicit ChecksView(app::Workbench& workbench, QWidget* parent = nullptr);

    const app::ChecksModel& checks() const { return model_; }
    /// What can be done about the finding of this row.
    std::optional<app::CheckFix> fixAt(int row) const;
    /// Pre: fixAt(row).
    void fix(int row);

signals:
    /// The number of findings changed.
    void countChanged();
    void activatedElement(const throughline::model::ElementId& element);
    /// Only a person knows the answer: the field is to be shown for typing.
    void fieldWanted(const throughline::app::FieldFix& fix);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// The row whose fix lies under the place; -1: none.
    int fixUnder(const QPoint& place) const;

    app::Workbench& workbench_;
    app::ChecksModel model_;
};

}  // namespace throughline::gui
