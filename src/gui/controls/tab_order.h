#pragma once

class QWidget;

namespace throughline::gui {

/// Tab goes through what is in the panel in the order of its layouts, which is the order in which it is read.
/// To be called anew where widgets came.
void tabAsLaidOut(QWidget& panel);

}  // namespace throughline::gui
