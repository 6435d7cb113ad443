#include "gui/table/cell_message.h"

#include <algorithm>

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

#include "app/theme.h"
#include "gui/controls/labels.h"
#include "gui/controls/panel_frame.h"

namespace throughline::gui {
namespace {

constexpr int gap = 4;
constexpr int widestLine = 320;

}  // namespace

CellMessage::CellMessage(QWidget* viewport) : QFrame(viewport), note_(new FieldNote(this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(8, 4, 8, 4);
    line->addWidget(note_);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void CellMessage::say(const QString& message, bool isProblem, const QRect& cell) {
    isProblem ? note_->setProblem(message) : note_->setNote(message);
    if (message.isEmpty()) return hide();
    setAccessibleName(message);
    placeBeside(cell);
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void CellMessage::placeBeside(const QRect& cell) {
    const QMargins margins = layout()->contentsMargins();
    const int sides = margins.left() + margins.right();
    const int words = note_->fontMetrics().horizontalAdvance(note_->text()) + 2;
    const int room = parentWidget()->width() - 2 * gap;
    const int width = std::min({std::max(words + sides, cell.width()), widestLine + sides, room});
    const int height = note_->heightForWidth(width - sides) + margins.top() + margins.bottom();
    const bool fitsBeneath = cell.bottom() + gap + height < parentWidget()->height();
    const int x = std::clamp(cell.left(), gap, std::max(gap, gap + room - width));
    setGeometry(x, fitsBeneath ? cell.bottom() + gap : cell.top() - gap - height, width, height);
}

void CellMessage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const app::Theme& theme = app::currentTheme();
    paintPanelFrame(painter, rect(), theme.surface, theme.fieldLine, 4);
}

}  // namespace throughline::gui
