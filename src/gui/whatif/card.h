#pragma once

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;

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
    void addToBody(QLayout* layout, int stretch = 0);
    void insertInBody(int place, QLayout* layout);
    /// It is a page of another card from now on: without a frame, its title is the other card's concern.
    void becomePage();

signals:
    void titleChanged(const QString& title);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ElidedLabel* title_;
    ElidedLabel* subtitle_;
    QHBoxLayout* head_;
    QBoxLayout* column_;
    QBoxLayout* body_;
    bool framed_ = true;
};

/// The widget in an area that scrolls up and down, without a frame.
QScrollArea* scrolling(QWidget* widget);

}  // namespace throughline::gui
