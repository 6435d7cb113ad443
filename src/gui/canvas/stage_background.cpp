#include "gui/canvas/stage_background.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <QStyleOptionGraphicsItem>

#include "app/theme.h"
#include "gui/canvas/canvas_fonts.h"
#include "gui/canvas/card_geometry.h"

namespace throughline::gui {
namespace {

constexpr double dotDistance = 2 * gridStep;
constexpr double smallestColumn = 578;
constexpr double dotDetail = 0.45;

constexpr double foldSize = 24;

/// At the right end of the stage's head.
QRectF foldSign(int index) {
    const QRectF column = stageColumn(index, foldSize);
    return {column.right() - foldSize - 6, column.top() + 6, foldSize, foldSize};
}

double firstDot(double from, double origin) {
    return origin + dotDistance * std::floor((from - origin) / dotDistance);
}

void paintDots(QPainter& painter, const QRectF& exposed) {
    std::vector<QPointF> dots;
    for (double y = firstDot(exposed.top(), model::CardGrid::top); y <= exposed.bottom(); y += dotDistance)
        for (double x = firstDot(exposed.left(), model::CardGrid::left); x <= exposed.right();
             x += dotDistance)
            dots.emplace_back(x, y);
    painter.setPen(QPen(app::currentTheme().line, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawPoints(dots.data(), static_cast<int>(dots.size()));
}

}  // namespace

void StageBackground::setStages(QStringList stages, QSet<QString> collapsed) {
    stages_ = std::move(stages);
    collapsed_ = std::move(collapsed);
}

std::optional<QString> StageBackground::foldAt(QPointF point) const {
    for (int i = 0; i < stageCount(); ++i)
        if (foldSign(i).contains(point)) return stages_[i];
    return std::nullopt;
}

QRectF StageBackground::bounds() const {
    if (stages_.isEmpty()) return {};
    const double bottom = std::max(bottom_, smallestColumn);
    return stageColumn(0, bottom).united(stageColumn(stageCount() - 1, bottom));
}

void StageBackground::paint(QPainter& painter, const QRectF& exposed) const {
    painter.fillRect(exposed, app::currentTheme().window);
    const double detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
    if (stages_.isEmpty() && detail >= dotDetail) paintDots(painter, exposed);
    for (int i = 0; i < stageCount(); ++i) paintStage(painter, i, detail);
}

void StageBackground::paintStage(QPainter& painter, int index, double detail) const {
    const app::Theme& theme = app::currentTheme();
    const QFont& near = CanvasFonts::current().stage;
    const QFont font = isLegible(near, detail) ? near : fromAfar(near, detail);
    const QRectF column = stageColumn(index, std::max(bottom_, smallestColumn));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(index == highlighted_ ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(index == highlighted_ ? theme.accentSoft : index % 2 ? theme.stageOdd : theme.stageEven);
    painter.drawRoundedRect(column, 8, 8);
    if (!isLegible(font, detail)) return;
    painter.setFont(font);
    painter.setPen(theme.secondaryText);
    const QString name = elided(stages_[index].simplified(), font, column.width() - 24 - foldSize);
    painter.drawText(QPointF(column.left() + 12, column.top() + 16 + font.pixelSize() / 2), name);
    paintFold(painter, index);
}

/// A chevron that points down while the stage is open.
void StageBackground::paintFold(QPainter& painter, int index) const {
    const app::Theme& theme = app::currentTheme();
    const QRectF sign = foldSign(index);
    const bool hovered = stages_[index] == hovered_;
    if (hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(sign, 6, 6);
    }
    painter.setPen(
        QPen(hovered ? theme.accent : theme.secondaryText, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.translate(sign.center());
    if (collapsed_.contains(stages_[index])) painter.rotate(-90);
    painter.drawPolyline(QPolygonF{QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)});
    if (collapsed_.contains(stages_[index])) painter.rotate(90);
    painter.translate(-sign.center());
}

}  // namespace throughline::gui
