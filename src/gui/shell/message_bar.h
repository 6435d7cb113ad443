#pragma once

#include <QTimer>
#include <QWidget>

#include "throughline/model/finding.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace throughline::gui {

/// One line above the page that says what happened and offers one thing to do about it. Never a dialog.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Stays until closed.
    void showProblem(const QString& text);
    /// Goes by itself after a few seconds.
    void showNote(const QString& text);
    /// Adds a button to what is shown; it closes the bar.
    void offer(const QString& action, std::function<void()> act);

    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const QString& text, model::Severity severity);
    void restyle();
    void changeEvent(QEvent* event) override;

    model::Severity severity_ = model::Severity::Hint;
    QLabel* icon_;
    QLabel* text_;
    QPushButton* action_;
    QToolButton* close_;
    QTimer timer_;
    std::function<void()> act_;
};

}  // namespace throughline::gui
