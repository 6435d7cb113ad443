#pragma once

#include <QPainter>
#include <QStringList>

namespace throughline::gui {

/// What lies behind the cards: the stages as columns, or a grid of faint dots where there are none.
class StageBackground {
public:
    void setStages(QStringList stages) { stages_ = std::move(stages); }
    /// The columns reach down to here at least, in canvas units.
    void setBottom(double bottom) { bottom_ = bottom; }
    /// The column that would take what is being dragged; -1 for none.
    void setHighlighted(int stage) { highlighted_ = stage; }

    int stageCount() const { return static_cast<int>(stages_.size()); }
    int highlighted() const { return highlighted_; }
    /// Of all columns; empty without stages.
    QRectF bounds() const;

    void paint(QPainter& painter, const QRectF& exposed) const;

private:
    void paintStage(QPainter& painter, int index, double detail) const;

    QStringList stages_;
    double bottom_ = 0;
    int highlighted_ = -1;
};

}  // namespace throughline::gui
