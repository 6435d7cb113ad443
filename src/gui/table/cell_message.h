#pragma once

#include <QFrame>

namespace throughline::gui {

class FieldNote;

/// What is to be said about what is typed into a cell, right beneath it, or above it where there is no room.
/// It never covers the cell.
class CellMessage : public QFrame {
    Q_OBJECT

public:
    /// In the viewport of a table.
    explicit CellMessage(QWidget* viewport);

    /// Empty: nothing is to be said.
    void say(const QString& message, bool isProblem, const QRect& cell);
    void placeBeside(const QRect& cell);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FieldNote* note_;
};

}  // namespace throughline::gui
