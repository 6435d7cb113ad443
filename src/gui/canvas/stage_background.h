#pragma once

#include <optional>

#include <QPainter>
#include <QSet>
#include <QStringList>

namespace throughline::gui {

/// What lies behind the cards: the stages as columns, or a grid of faint dots where there are none.
class StageBackground {
public:
    void setStages(QStringList stages, QSet<QString> collapsed);
    /// The columns reach down to here at least, in canvas units.
    void setBottom(double bottom) { bottom_ = bottom; }
    /// The column that would take what is being dragged; -1 for none.
    void setHighlighted(int stage) { highlighted_ = stage; }

    /// The stage whose sign for collapsing it the pointer is on; empty for none.
    void setHovered(const QString& stage) { hovered_ = stage; }

    /// The stage whose sign for collapsing it is here.
    std::optional<QString> foldAt(QPointF point) const;
    /// -1 where there is none.
    int indexOf(const QString& stage) const { return static_cast<int>(stages_.indexOf(stage)); }
    int stageCount() const { return static_cast<int>(stages_.size()); }
    int highlighted() const { return highlighted_; }
    /// Of all columns; empty without stages.
    QRectF bounds() const;

    void paint(QPainter& painter, const QRectF& exposed) const;

private:
    void paintStage(QPainter& painter, int index, double detail) const;
    void paintFold(QPainter& painter, int index) const;

    QStringList stages_;
    QSet<QString> collapsed_;
    QString hovered_;
    double bottom_ = 0;
    int highlighted_ = -1;
};

}  // namespace throughline::gui
