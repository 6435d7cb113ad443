#include "gui/canvas/empty_hint.h"

#include <QFontInfo>
#include <QPainter>

#include "app/theme.h"
#include "gui/canvas/card_geometry.h"

namespace throughline::gui {
namespace {

constexpr QSizeF ghostSize(104, 52);
constexpr double ghostGap = 44;
constexpr double textTop = 84;

/// Three cards in a row, of which the first asks to be drawn.
void paintGhosts(QPainter& painter, double middle) {
    const app::Theme& theme = app::currentTheme();
    const double width = 3 * ghostSize.width() + 2 * ghostGap;
    for (int i = 0; i < 3; ++i) {
        const QRectF ghost(QPointF(middle - width / 2 + i * (ghostSize.width() + ghostGap), 8), ghostSize);
        painter.setPen(QPen(i == 0 ? theme.accent : theme.cardLine, 1.5, Qt::DashLine));
        painter.setBrush(i == 0 ? theme.accentSoft : QColor(Qt::transparent));
        painter.drawRoundedRect(ghost, 8, 8);
        painter.setPen(QPen(theme.cardLine, 1.5));
        const QPointF out(ghost.right() + 6, ghost.center().y());
        if (i < 2) painter.drawLine(out, out + QPointF(ghostGap - 12, 0));
        if (i != 0) continue;
        painter.setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(ghost.center() - QPointF(8, 0), ghost.center() + QPointF(8, 0));
        painter.drawLine(ghost.center() - QPointF(0, 8), ghost.center() + QPointF(0, 8));
    }
}

}  // namespace

EmptyHint::EmptyHint(QWidget* parent) : QWidget(parent) {
    setObjectName("emptyHint");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void EmptyHint::paintEvent(QPaintEvent*) {
    const app::Theme& theme = app::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGhosts(painter, width() / 2.0);
    QFont title = font();
    title.setPixelSize(qRound(QFontInfo(title).pixelSize() * 1.25));
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(theme.text);
    QRectF area(0, textTop, width(), height() - textTop);
    QRectF used;
    painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop, tr("Draw the journey of your customers"), &used);
    painter.setFont(font());
    painter.setPen(theme.secondaryText);
    area.setTop(used.bottom() + 8);
    painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Double-click to add the first silo, or press N.\nDrag from a port to hand off to "
                        "the next, or press Ctrl+Right."));
}

}  // namespace throughline::gui
