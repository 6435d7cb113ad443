#pragma once

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace throughline::gui {

class ElidedLabel;

/// A panel of the page: a title with tools beside it, a line beneath it that says what is shown, and the
/// body.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QString title() const;
    void setSubtitle(const QString& subtitle);
    QString subtitle() const;
    /// Something small at the right of the title.
    void addTool(QWidget* tool);
    /// In place of the title, where that is not shown.
    void setHead(QWidget* head);
    void showTitle(bool shown);
    void addToBody(QWidget* widget, int stretch = 0);
    void addToBody(QLayout* layout);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ElidedLabel* title_;
    ElidedLabel* subtitle_;
    QHBoxLayout* head_;
    QBoxLayout* body_;
};

}  // namespace throughline::gui
