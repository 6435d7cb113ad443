#include "gui/canvas/journey_thumbnail.h"

#include <QPainter>

#include "gui/canvas/card_geometry.h"

namespace throughline::gui {
namespace {

constexpr double margin = 3;
constexpr double largestScale = 0.16;
constexpr double smallestTile = 2.5;

/// Of the cards, fitted into the picture.
QTransform fitted(const model::Layout& layout, QSize size) {
    QRectF content;
    for (const auto& [silo, corner] : layout) content |= cardAt(toPointF(corner));
    return fittedInto(QRectF(QPointF(), size).adjusted(margin, margin, -margin, -margin), content,
                      largestScale);
}

}  // namespace

QPixmap thumbnailOf(const model::JourneyBundle& bundle, QSize size, double scale, const app::Theme& theme) {
    const app::ThemeOfPicture colors(theme);
    QPixmap picture(size * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    const model::Journey& journey = *bundle.journey;
    if (journey.silos.empty()) return picture;
    const model::Layout layout = model::placeUnplaced(journey, *bundle.layout);
    const QTransform transform = fitted(layout, size);
    const auto tileOf = [&](const model::SiloId& silo) {
        return transform.mapRect(cardAt(toPointF(layout.at(silo))));
    };
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.handoff, 1));
    for (const model::Handoff& handoff : journey.handoffs)
        painter.drawLine(tileOf(handoff.from).center(), tileOf(handoff.to).center());
    painter.setPen(Qt::NoPen);
    for (const model::Silo& silo : journey.silos) {
        QRectF tile = tileOf(silo.id);
        tile.setSize(tile.size().expandedTo({smallestTile, smallestTile}));
        painter.setBrush(app::departmentColor(journey, silo.department));
        painter.drawRoundedRect(tile, 1.5, 1.5);
    }
    return picture;
}

}  // namespace throughline::gui
