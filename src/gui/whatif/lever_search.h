#pragma once

#include <QFrame>

#include "app/levers.h"

class QLineEdit;
class QListWidget;

namespace throughline::gui {

/// A field and a list that floats beneath the button that opened it: type a part of the name of a silo,
/// hand-off, department, shared cause, segment or figure; Enter or a click takes the lever, Escape closes.
class LeverSearch : public QFrame {
    Q_OBJECT

public:
    LeverSearch(app::Workbench& workbench, QWidget* parent);

    void openBeneath(const QWidget& button);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void chosen(const throughline::app::Lever& lever);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void filter();
    bool press(int key);
    void take(int row);

    app::Workbench& workbench_;
    QLineEdit* field_;
    QListWidget* list_;
    std::vector<app::Lever> all_;
    QStringList names_;
    std::vector<std::size_t> found_;
};

}  // namespace throughline::gui
