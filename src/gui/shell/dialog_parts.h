#pragma once

#include <QLabel>

class QDialogButtonBox;
class QMessageBox;

namespace throughline::gui {

/// What a dialog is about, large, as plain text that wraps.
QLabel* dialogHeading(const QString& text);
/// What there is to say about it, in the secondary colour.
QLabel* dialogText(const QString& text);
/// Puts one below the other: heading, text, what the dialog shows, buttons.
void fillDialog(QWidget* dialog, QLabel* heading, QLabel* text, QWidget* content, QDialogButtonBox* buttons);

/// A question, all of it plain text: what is so, in bold, and what that means for the choice. Gone when it is
/// answered; buttons are to be added.
QMessageBox* questionBox(QWidget* parent, const QString& title, const QString& what, const QString& more);

}  // namespace throughline::gui
