#pragma once

#include <optional>

#include <QSlider>

namespace throughline::gui {

/// A horizontal slider that the wheel moves only with focus, and that tells when Escape is pressed. A drag
/// that was escaped moves nothing any more until the button is released.
class LevelSlider : public QSlider {
    Q_OBJECT

public:
    explicit LevelSlider(QWidget* parent = nullptr);

    /// A hollow mark at this value: where it was. Nothing: none.
    void setMark(std::optional<int> value);
    std::optional<int> mark() const { return mark_; }

signals:
    void escaped();
    void left();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<int> mark_;
    bool escapedDrag_ = false;
};

}  // namespace throughline::gui
