#pragma once

#include <QPushButton>
#include <QVBoxLayout>

#include "gui/controls/labels.h"
#include "gui/controls/value_edit.h"
#include "throughline/model/journey.h"

namespace throughline::gui {

/// One line that can be clicked: words on the left, a figure on the right.
class FigureButton : public QPushButton {
    Q_OBJECT

public:
    explicit FigureButton(QWidget* parent = nullptr);

    void setWords(const QString& words, const QString& figure);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString words_;
    QString figure_;
};

/// The hand-offs that leave a silo, with their shares; where one of several is taken, the shares are edited
/// here and the others follow. One gesture from shareStarted() to shareCommitted() or shareTakenBack().
class HandoffList : public QWidget {
    Q_OBJECT

public:
    explicit HandoffList(QWidget* parent = nullptr);

    void showHandoffsOf(const model::Journey& journey, const model::SiloId& silo);

signals:
    void chosen(const throughline::model::HandoffId& handoff);
    void shareStarted();
    /// Nothing: blank, it divides what the others leave.
    void shareEdited(const throughline::model::HandoffId& handoff, std::optional<double> share);
    /// Escape, or what is typed became invalid.
    void shareTakenBack();
    void shareCommitted();

private:
    struct Line {
        QWidget* whole;
        FigureButton* button;
        PercentEdit* share;
    };

    Line makeLine(std::size_t index);
    void connectShare(PercentEdit* share, std::size_t index);
    void setLineCount(std::size_t count);
    void fitShares();
    void showShare(PercentEdit& edit, const model::Journey& journey, const model::Handoff& handoff);

    QVBoxLayout* column_;
    FieldNote* note_;
    std::vector<Line> lines_;
    std::vector<model::HandoffId> handoffs_;
};

}  // namespace throughline::gui
