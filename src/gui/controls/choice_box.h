#pragma once

#include <QComboBox>

namespace throughline::gui {

/// A drop-down list with the frame of the other fields. Its choices are elided, not widened; the wheel turns
/// it only with focus. Only what a person chooses is told: activated(int).
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget* parent = nullptr);

    /// Shows the choice with this data; without one, nothing chosen.
    void showChoice(const QVariant& data);
    /// Several things with different choices.
    void setMixed();
    void setChanged(bool changed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool changed_ = false;
};

}  // namespace throughline::gui
