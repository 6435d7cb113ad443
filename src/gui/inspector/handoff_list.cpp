#include "gui/inspector/handoff_list.h"

#include <algorithm>

#include <QPainter>

#include "gui/inspector/effect_words.h"

namespace throughline::gui {
namespace {

constexpr int gap = 8;
constexpr int lineHeight = 24;

}  // namespace

FigureButton::FigureButton(QWidget* parent) : QPushButton(parent) {
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureButton::setWords(const QString& words, const QString& figure) {
    words_ = words;
    figure_ = figure;
    setAccessibleName(tr("%1, %2").arg(words, figure));
    setToolTip(words.toHtmlEscaped());
    update();
}

QSize FigureButton::sizeHint() const {
    return {160, std::max(lineHeight, fontMetrics().height() + 6)};
}

void FigureButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = underMouse() || hasFocus();
    if (active) {
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(palette().color(QPalette::AlternateBase));
        painter.drawRoundedRect(QRectF(rect()).adjusted(-3, 1, 3, -1), 4, 4);
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, figure_);
    const int left = width() - fontMetrics().horizontalAdvance(figure_) - gap;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(0, 0, left, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(words_, Qt::ElideRight, left));
}

HandoffList::HandoffList(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
}

void HandoffList::showHandoffsOf(const model::Journey& journey, const model::SiloId& silo) {
    handoffs_.clear();
    std::vector<const model::Handoff*> leaving;
    for (const model::Handoff& handoff : journey.handoffs)
        if (handoff.from == silo) leaving.push_back(&handoff);
    setLineCount(leaving.size());
    for (std::size_t i = 0; i < leaving.size(); ++i) {
        handoffs_.push_back(leaving[i]->id);
        lines_[i]->setWords(wayWords(journey, *leaving[i]), shareWords(journey, *leaving[i]));
    }
}

void HandoffList::setLineCount(std::size_t count) {
    while (lines_.size() > count) {
        delete lines_.back();
        lines_.pop_back();
    }
    while (lines_.size() < count) {
        const std::size_t index = lines_.size();
        lines_.push_back(new FigureButton(this));
        column_->addWidget(lines_.back());
        connect(lines_.back(), &QPushButton::clicked, this,
                [this, index] { emit chosen(model::HandoffId(handoffs_[index])); });
    }
}

}  // namespace throughline::gui
