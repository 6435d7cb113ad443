#include "gui/canvas/legend.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include <QPainter>

#include "app/theme.h"
#include "gui/canvas/canvas_fonts.h"
#include "gui/canvas/card_item.h"
#include "gui/controls/panel_frame.h"

namespace throughline::gui {
namespace {

constexpr int rowHeight = 22;
constexpr int margin = 12;
constexpr double signWidth = 76;
constexpr double gap = 12;

struct Row {
    QString words;
    /// Draws the sign into the rectangle.
    std::function<void(QPainter&, const QRectF&)> sign;
};

void paintHeat(QPainter& painter, const QRectF& area) {
    const auto& heat = app::currentTheme().heat;
    const double width = area.width() / static_cast<double>(heat.size());
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < heat.size(); ++i) {
        painter.setBrush(heat[i]);
        painter.drawRect(
            QRectF(area.left() + static_cast<double>(i) * width, area.center().y() - 5, width, 10));
    }
}

void paintLine(QPainter& painter, const QRectF& area, double width, const QColor& color, Qt::PenStyle style) {
    painter.setPen(QPen(color, width, style, Qt::FlatCap));
    painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
}

void paintThickness(QPainter& painter, const QRectF& area) {
    const QColor color = app::currentTheme().handoff;
    const QRectF half(area.topLeft(), QSizeF(area.width() / 2 - 4, area.height()));
    paintLine(painter, half, 1.5, color, Qt::SolidLine);
    paintLine(painter, half.translated(half.width() + 8, 0), 3.5, color, Qt::SolidLine);
}

void paintFailed(QPainter& painter, const QRectF& area) {
    paintLine(painter, area, 1.8, app::currentTheme().bad, Qt::DashLine);
}

void paintAll(QPainter& painter, const QRectF& area) {
    const app::Theme& theme = app::currentTheme();
    paintLine(painter, area, 2, theme.handoff, Qt::SolidLine);
    QRectF pill(0, 0, 30, 16);
    pill.moveCenter(area.center());
    painter.setPen(theme.line);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(theme.secondaryText);
    painter.setFont(CanvasFonts::current().label);
    painter.drawText(pill, Qt::AlignCenter, Legend::tr("all"));
}

auto badges(std::initializer_list<model::Severity> severities) {
    return [severities = std::vector(severities)](QPainter& painter, const QRectF& area) {
        double x = area.left() + 8;
        for (const model::Severity severity : severities) {
            paintBadge(painter, {x, area.center().y()}, severity);
            x += 24;
        }
    };
}

void paintChanged(QPainter& painter, const QRectF& area) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(app::currentTheme().accent);
    painter.drawEllipse(QPointF(area.left() + 8, area.center().y()), 4.5, 4.5);
}

std::array<Row, 7> rows() {
    return {{{Legend::tr("share of first let-downs, few to most"), paintHeat},
             {Legend::tr("share of customers who pass"), paintThickness},
             {Legend::tr("only after a failure"), paintFailed},
             {Legend::tr("at once with others: parallel work"), paintAll},
             {Legend::tr("an error; a warning"), badges({model::Severity::Error, model::Severity::Warning})},
             {Legend::tr("nobody owns it yet"), badges({model::Severity::Hint})},
             {Legend::tr("changed by this scenario"), paintChanged}}};
}

}  // namespace

QSizeF legendSize() {
    double widest = 0;
    const QFontMetricsF metrics(CanvasFonts::current().secondary);
    for (const Row& row : rows()) widest = std::max(widest, metrics.horizontalAdvance(row.words));
    return {signWidth + gap + widest + 2, rowHeight * static_cast<double>(rows().size())};
}

void paintLegend(QPainter& painter, QPointF corner) {
    for (const Row& row : rows()) {
        row.sign(painter, {corner, QSizeF(signWidth, rowHeight)});
        painter.setPen(app::currentTheme().text);
        painter.setFont(CanvasFonts::current().secondary);
        const QRectF words(corner + QPointF(signWidth + gap, 0), QSizeF(legendSize().width(), rowHeight));
        painter.drawText(words, Qt::AlignVCenter, row.words);
        corner += QPointF(0, rowHeight);
    }
}

Legend::Legend(QWidget* parent) : QWidget(parent) {
    QStringList words;
    for (const Row& row : rows()) words << row.words;
    setAccessibleName(tr("Legend: %1").arg(words.join("; ")));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

QSize Legend::sizeHint() const {
    return (legendSize() + QSizeF(2 * margin, 2 * margin - 4)).toSize();
}

void Legend::paintEvent(QPaintEvent*) {
    const app::Theme& theme = app::currentTheme();
    QPainter painter(this);
    paintPanelFrame(painter, rect(), theme.surface, theme.cardLine);
    paintLegend(painter, {margin, margin - 2});
}

}  // namespace throughline::gui
