#pragma once

#include <QFrame>

#include "gui/controls/buttons.h"
#include "gui/controls/labels.h"

namespace throughline::gui {

/// Says at the top of the canvas that a filter is on, and takes it off.
class FilterPill : public QFrame {
    Q_OBJECT

public:
    explicit FilterPill(QWidget* parent);

    void setWords(const QString& words);

signals:
    void offWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* words_;
    LinkButton* off_;
};

}  // namespace throughline::gui
