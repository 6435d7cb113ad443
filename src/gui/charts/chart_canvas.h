#pragma once

#include <QWidget>

#include "gui/charts/chart.h"

namespace throughline::gui {

/// The picture of a chart on the screen. Arrow keys walk over its marks, Home and End go to the first and
/// last, Enter and a click choose one; each says itself in a tooltip and to the screen reader.
class ChartCanvas : public QWidget {
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget* parent = nullptr);

    void setChart(const Chart& chart);
    const Chart& chart() const { return chart_; }
    void setColors(const ChartPalette& palette);

    const std::vector<ChartMark>& marks() const { return picture_.marks; }
    /// The mark that the keyboard is at; -1: none.
    int currentMark() const { return current_; }
    void setCurrentMark(int mark);
    /// The mark under the place; -1: none.
    int markAt(const QPointF& place) const;

signals:
    /// Enter, or a click: what this mark is about is to be shown.
    void markActivated(int mark);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void sayCurrentMark();

    Chart chart_;
    ChartPalette palette_;
    Picture picture_;
    int current_ = -1;
    int pressed_ = -1;
};

}  // namespace throughline::gui
