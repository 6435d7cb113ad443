#pragma once

#include <QLabel>
#include <QWidget>

#include "gui/controls/buttons.h"

namespace throughline::gui {

/// One line in the window instead of a dialog: what happened, what can be done about it, and a button that
/// closes it.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows the message; the action ("Undo") has a button where it is not empty, and so has another one.
    void showMessage(Kind kind, const QString& text, const QString& action = {}, const QString& other = {});
    /// What stands behind the message in technical words: shown beneath it when asked for. Forgotten with the
    /// next message.
    void setDetails(const QString& details);
    QString text() const { return text_->text(); }

signals:
    void actionTriggered();
    void otherTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void close();
    void showDetails();
    QColor tone() const;

    QString message_;
    QString detailWords_;
    QLabel* text_;
    LinkButton* action_;
    LinkButton* other_;
    LinkButton* details_;
    SignButton* close_;
    Kind kind_ = Kind::Info;
};

}  // namespace throughline::gui
