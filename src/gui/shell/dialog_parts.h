#pragma once

#include <QLabel>

class QDialogButtonBox;

namespace throughline::gui {

/// What a dialog is about, large, as plain text that wraps.
QLabel* dialogHeading(const QString& text);
/// What there is to say about it, in the secondary colour.
QLabel* dialogText(const QString& text);
/// Puts one below the other: heading, text, what the dialog shows, buttons.
void fillDialog(QWidget* dialog, QLabel* heading, QLabel* text, QWidget* content, QDialogButtonBox* buttons);

}  // namespace throughline::gui
