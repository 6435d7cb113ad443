#pragma once

#include <optional>

#include <QGraphicsItem>

#include "gui/canvas/canvas_contents.h"
#include "gui/canvas/handoff_route.h"

namespace throughline::gui {

/// The curve of a hand-off. It knows its id and what to draw, nothing else.
class HandoffItem : public QGraphicsItem {
public:
    explicit HandoffItem(model::HandoffId id);

    const model::HandoffId& id() const { return id_; }
    const HandoffContent& content() const { return content_; }
    const HandoffRoute& route() const { return route_; }
    /// Of the curve, near enough to each other that the lines between them are it.
    const QPolygonF& points() const { return points_; }
    bool isSelected() const { return selected_; }
    void setContent(HandoffContent content);
    void setRoute(HandoffRoute route);
    void setSelected(bool selected);
    void setHovered(bool hovered);
    /// Whether its ends can be gripped: it alone is selected.
    void setGrips(bool grips);
    bool hasGrips() const { return grips_; }

    QRectF boundingRect() const override { return bounds_; }
    /// Wide enough to be hit: at least 12 units.
    QPainterPath shape() const override { return shape_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    double width() const;
    double headLength() const;
    void measure();

    model::HandoffId id_;
    HandoffContent content_;
    HandoffRoute route_;
    QPolygonF points_;
    QPainterPath line_;  ///< route_.path, ending inside the arrow head
    QPainterPath shape_;
    QRectF bounds_;
    bool selected_ = false;
    bool hovered_ = false;
    bool grips_ = false;
};

/// The pill that says what a hand-off is: "65 %", "failed 90 %", "3 % lost". Its position is the pill's
/// middle.
class HandoffLabel : public QGraphicsItem {
public:
    explicit HandoffLabel(model::HandoffId id);

    const model::HandoffId& id() const { return id_; }
    /// Whether its size is another one now.
    bool setContent(const HandoffContent& content);
    void setSelected(bool selected);
    /// Not drawn, whatever it says.
    void setHidden(bool hidden);
    /// In this area; beside its curve, with a thin line to it.
    void place(const QRectF& area, const QPolygonF& curve);
    /// Where the line to the curve ends, in the scene; nothing where the label lies on its curve.
    std::optional<QPointF> anchor() const;
    QSizeF size() const { return size_; }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    model::HandoffId id_;
    HandoffContent content_;
    bool isNew_ = true;
    QRectF pill() const;

    bool hidden_ = false;
    bool selected_ = false;
    QSizeF size_;
    std::optional<QPointF> anchor_;  ///< from the middle of the label
};

}  // namespace throughline::gui
