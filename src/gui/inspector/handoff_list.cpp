#include "gui/inspector/handoff_list.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPainter>

#include "app/handoff_shares.h"
#include "gui/inspector/effect_words.h"

namespace throughline::gui {
namespace {

constexpr int gap = 8;
constexpr int lineHeight = 24;
constexpr int shareCharacters = 13;
/// Around what stands in the field of a share.
constexpr int aroundShare = 20;
/// Shares that follow others are no rounder than this.
constexpr int shareDigits = 4;

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
    setAccessibleName(figure.isEmpty() ? words : tr("%1, %2").arg(words, figure));
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

HandoffList::HandoffList(QWidget* parent)
    : QWidget(parent), column_(new QVBoxLayout(this)), note_(new FieldNote(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(2);
    column_->addWidget(note_);
}

void HandoffList::showHandoffsOf(const model::Journey& journey, const model::SiloId& silo) {
    const model::Silo* from = model::find(journey, silo);
    const bool editable = from && from->fanOut == model::FanOut::One;
    handoffs_.clear();
    const auto leaving = app::handoffsFrom(journey, silo);
    setLineCount(leaving.size());
    for (std::size_t i = 0; i < leaving.size(); ++i) {
        handoffs_.push_back(leaving[i]->id);
        const bool hasShare = editable && leaving.size() > 1;
        lines_[i].button->setWords(wayWords(journey, *leaving[i]),
                                   hasShare ? QString() : shareWords(journey, *leaving[i]));
        lines_[i].share->setVisible(hasShare);
        if (hasShare) showShare(*lines_[i].share, journey, *leaving[i]);
    }
    fitShares();
    note_->setNote(editable && leaving.size() > 1
                       ? tr("Change one share and the others follow: together they stay 100 %.")
                       : QString());
}

void HandoffList::showShare(PercentEdit& edit, const model::Journey& journey, const model::Handoff& handoff) {
    edit.setAccessibleName(tr("Share of %1").arg(wayWords(journey, handoff)));
    edit.setBlankMeaning(shareWords(journey, handoff));
    if (!edit.isBeingEdited())
        edit.setValue(handoff.share ? std::optional(handoff.share->value()) : std::nullopt);
}

/// As wide as what the widest blank one means: where there is little room the name gives way.
void HandoffList::fitShares() {
    int widest = fontMetrics().averageCharWidth() * shareCharacters;
    for (const Line& line : lines_)
        if (!line.share->isHidden())
            widest =
                std::max(widest, line.share->fontMetrics().horizontalAdvance(line.share->placeholderText()) +
                                     aroundShare);
    for (const Line& line : lines_) line.share->setFixedWidth(widest);
}

HandoffList::Line HandoffList::makeLine(std::size_t index) {
    Line line{new QWidget(this), new FigureButton, new PercentEdit};
    auto* row = new QHBoxLayout(line.whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(line.button, 1);
    row->addWidget(line.share);
    line.share->setBlankAllowed(true);
    line.share->setSignificant(shareDigits);
    connect(line.button, &QPushButton::clicked, this,
            [this, index] { emit chosen(model::HandoffId(handoffs_[index])); });
    connectShare(line.share, index);
    return line;
}

void HandoffList::connectShare(PercentEdit* share, std::size_t index) {
    connect(share, &LineField::started, this, &HandoffList::shareStarted);
    connect(share, &LineField::withdrawn, this, &HandoffList::shareTakenBack);
    connect(share, &LineField::cancelled, this, &HandoffList::shareTakenBack);
    connect(share, &LineField::committed, this, &HandoffList::shareCommitted);
    connect(share, &ValueEdit::edited, this,
            [this, index](std::optional<double> value) { emit shareEdited(handoffs_[index], value); });
    connect(share, &LineField::messageChanged, note_, [this](const QString& message, bool isProblem) {
        isProblem ? note_->setProblem(message) : note_->setNote(message);
    });
}

void HandoffList::setLineCount(std::size_t count) {
    while (lines_.size() > count) {
        delete lines_.back().whole;
        lines_.pop_back();
    }
    while (lines_.size() < count) {
        lines_.push_back(makeLine(lines_.size()));
        column_->insertWidget(column_->count() - 1, lines_.back().whole);
        lines_.back().whole->show();
    }
}

}  // namespace throughline::gui
