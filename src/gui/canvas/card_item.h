#pragma once

#include <QGraphicsItem>

#include "gui/canvas/canvas_contents.h"

namespace throughline::gui {

/// One of the four places from which a hand-off can be dragged.
enum class Port { Left, Top, Right, Bottom };

/// What a card says to a hand-off that is being dragged to it.
enum class CardTarget { None, Takes, Refuses };

/// What is shown of a silo besides its content.
struct CardState {
    bool selected = false;
    bool ports = false;  ///< the pointer is here, or it alone is selected
    CardTarget target = CardTarget::None;
    friend bool operator==(const CardState&, const CardState&) = default;
};

/// The mark of a finding, 14 units wide: a disc for an error, a triangle for a warning, an open ring for
/// what nobody owns.
void paintBadge(QPainter& painter, QPointF center, model::Severity severity);

/// The mark of a silo that an automatic layout leaves where it is.
void paintPin(QPainter& painter, QPointF center);

/// The card of a silo or of a collapsed stage. It knows what to draw, nothing else; its position is the
/// card's upper left corner.
class CardItem : public QGraphicsItem {
public:
    CardItem();

    const CardContent& content() const { return content_; }
    const CardState& state() const { return state_; }
    void setContent(CardContent content);
    void setState(CardState state);

    /// In canvas units.
    QRectF card() const;
    QPointF portCenter(Port port) const;

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void elideTexts();
    void paintFrame(QPainter& painter) const;
    void paintStack(QPainter& painter) const;
    void paintTexts(QPainter& painter, double detail) const;
    void paintNameFromAfar(QPainter& painter, double detail) const;
    void paintBar(QPainter& painter, double detail) const;
    void paintMarks(QPainter& painter, double detail) const;
    void paintPorts(QPainter& painter) const;

    CardContent content_;
    CardState state_;
    QString letDown_;   ///< content_.letDown, or only its number where that does not fit
    QString name_;      ///< content_.name as far as it fits
    QString subtitle_;  ///< department and own view as far as they fit
    /// The name in lines of this font size, for when the card is small on screen; made when needed.
    mutable int farSize_ = 0;
    mutable QString farName_;
};

}  // namespace throughline::gui
