#pragma once

#include <vector>

#include <QWidget>

#include "app/workshop.h"
#include "gui/presentation/slides.h"

class QLabel;

namespace throughline::gui {

class ChartView;

/// The journey for a room full of people: the whole screen, large letters, one thing at a time.
///
/// 1. Space, Enter, Page Down, the arrows and a click go on; Page Up and Backspace back; Escape or F5 end it.
/// That is what a clicker sends. A lever that is being turned gets Escape and the arrows first.
/// 2. Nothing private is shown, and no dialog opens.
/// 3. The levers come last. What is tried there goes into the scenario "Workshop".
class Presentation : public QWidget {
    Q_OBJECT

public:
    /// levers: shown on the last slide; taken over.
    Presentation(app::Workbench& workbench, QWidget* levers, QWidget* parent = nullptr);

    /// From the first slide, on the whole screen. Pre: the scenario shown has an evaluation.
    void start();
    const Slide& slide() const { return slides_[at_]; }
    std::size_t place() const { return at_; }
    std::size_t count() const { return slides_.size(); }

    /// How large letters are at least, in pixels: 18 points where a point is 4/3 pixels.
    static constexpr int leastText = 24;

public slots:
    void goOn();
    void goBack();

signals:
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void goTo(std::size_t place);
    void follow();
    void showSlide();
    void useSizes();
    void fitFigure();
    void useColors();
    bool handleKey(int key, QWidget* focused);

    app::Workbench& workbench_;
    app::Workshop workshop_;
    std::vector<Slide> slides_;
    std::size_t at_ = 0;
    QLabel* placeLabel_;
    QLabel* title_;
    QLabel* figure_;
    QLabel* sentence_;
    QLabel* aside_;
    ChartView* customers_;
    QWidget* levers_;
};

}  // namespace throughline::gui
