#pragma once

#include <QWidget>

namespace throughline::gui {

/// What an empty canvas says: how to begin. Lets the mouse through.
class EmptyHint : public QWidget {
    Q_OBJECT

public:
    explicit EmptyHint(QWidget* parent);

    QSize sizeHint() const override { return {460, 220}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace throughline::gui
