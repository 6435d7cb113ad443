#pragma once

#include <QWidget>

namespace throughline::gui {

/// What the colours, lines and marks of the canvas mean.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace throughline::gui
