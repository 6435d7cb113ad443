#pragma once

#include <QSlider>

namespace throughline::gui {

/// A horizontal slider that the wheel moves only with focus, and that tells when Escape is pressed.
class LevelSlider : public QSlider {
    Q_OBJECT

public:
    explicit LevelSlider(QWidget* parent = nullptr);

signals:
    void escaped();
    void left();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

}  // namespace throughline::gui
