#pragma once

#include <QPushButton>
#include <QVBoxLayout>

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

/// The hand-offs that leave a silo, with their shares.
class HandoffList : public QWidget {
    Q_OBJECT

public:
    explicit HandoffList(QWidget* parent = nullptr);

    void showHandoffsOf(const model::Journey& journey, const model::SiloId& silo);

signals:
    void chosen(const throughline::model::HandoffId& handoff);

private:
    void setLineCount(std::size_t count);

    QVBoxLayout* column_;
    std::vector<FigureButton*> lines_;
    std::vector<model::HandoffId> handoffs_;
};

}  // namespace throughline::gui
