#pragma once

#include <QPushButton>
#include <QToolButton>

namespace throughline::gui {

/// A button that is only its words, in the accent colour: "Reset", "Add a stage".
class LinkButton : public QPushButton {
    Q_OBJECT

public:
    explicit LinkButton(QWidget* parent = nullptr) : LinkButton(QString(), parent) {}
    explicit LinkButton(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A small button with one sign, drawn here so that it needs no picture and follows the colours.
class SignButton : public QToolButton {
    Q_OBJECT

public:
    enum class Sign { Remove, Up, Down, Color };

    /// The name is what a screen reader says and the tooltip shows: "Remove stage Use".
    SignButton(Sign sign, const QString& name, QWidget* parent = nullptr);

    void setName(const QString& name);
    /// The colour that Sign::Color shows.
    void setColor(const QColor& color);

    QSize sizeHint() const override { return {24, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Sign sign_;
    QColor color_;
};

}  // namespace throughline::gui
