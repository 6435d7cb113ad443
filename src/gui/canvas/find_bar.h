#pragma once

#include <vector>

#include <QFrame>
#include <QLineEdit>

#include "app/workbench.h"
#include "gui/controls/buttons.h"

class QLabel;

namespace throughline::gui {

/// Finds silos and hand-offs by name, department, stage or owner: "3 of 12", and goes from one to the next.
class FindBar : public QFrame {
    Q_OBJECT

public:
    FindBar(app::Workbench& workbench, QWidget* parent);

    /// Shows the bar with its text selected.
    void open();
    void close();
    /// The next (+1) or previous (-1) one, around the end.
    void go(int step);
    QLineEdit& field() { return *field_; }
    QString countText() const;

signals:
    void found(const throughline::model::ElementId& element);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search();
    void collect();
    void showCount();
    QString silosText(const model::Silo& silo) const;

    app::Workbench& workbench_;
    QLineEdit* field_;
    QLabel* count_;
    SignButton* previous_;
    SignButton* next_;
    SignButton* close_;
    std::vector<model::ElementId> matches_;
    std::ptrdiff_t at_ = -1;
};

}  // namespace throughline::gui
