#include "gui/whatif/card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/theme.h"
#include "gui/controls/field_frame.h"
#include "gui/controls/labels.h"
#include "gui/controls/panel_frame.h"

namespace throughline::gui {

Card::Card(QWidget* parent)
    : QFrame(parent),
      title_(new ElidedLabel(this)),
      subtitle_(new ElidedLabel(this)),
      head_(new QHBoxLayout) {
    QFont bold = title_->font();
    bold.setWeight(QFont::DemiBold);
    title_->setFont(bold);
    subtitle_->setFont(scaledFont(subtitle_->font(), smallText));
    subtitle_->setForegroundRole(QPalette::PlaceholderText);
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(16, 12, 16, 12);
    column_->setSpacing(2);
    head_->setSpacing(4);
    head_->addWidget(title_, 1);
    title_->setMinimumHeight(fieldHeight(*title_));
    subtitle_->hide();
    column_->addLayout(head_);
    column_->addWidget(subtitle_);
    column_->addSpacing(6);
    body_ = new QVBoxLayout;
    body_->setSpacing(8);
    column_->addLayout(body_, 1);
}

void Card::setTitle(const QString& title) {
    if (title_->text() == title) return;
    title_->setText(title);
    setAccessibleName(title);
    emit titleChanged(title);
}

QString Card::title() const {
    return title_->text();
}

void Card::setSubtitle(const QString& subtitle) {
    subtitle_->setText(subtitle);
    // On a page it keeps its place, so that the tools stay at the right.
    subtitle_->setVisible(!framed_ || !subtitle.isEmpty());
}

QString Card::subtitle() const {
    return subtitle_->text();
}

void Card::addTool(QWidget* tool) {
    head_->addWidget(tool);
}

void Card::setHead(QWidget* head) {
    head_->insertWidget(0, head, 1);
}

void Card::showTitle(bool shown) {
    title_->setVisible(shown);
}

void Card::addToBody(QWidget* widget, int stretch) {
    body_->addWidget(widget, stretch);
}

void Card::addToBody(QLayout* layout, int stretch) {
    body_->addLayout(layout, stretch);
}

void Card::insertInBody(int place, QLayout* layout) {
    body_->insertLayout(place, layout);
}

void Card::becomePage() {
    framed_ = false;
    title_->hide();
    column_->setContentsMargins(0, 0, 0, 0);
    column_->removeWidget(subtitle_);
    head_->insertWidget(0, subtitle_, 1);
    subtitle_->show();
}

void Card::paintEvent(QPaintEvent*) {
    if (!framed_) return;
    QPainter painter(this);
    const app::Theme& theme = app::currentTheme();
    paintPanelFrame(painter, rect(), theme.surface, theme.line);
}

QScrollArea* scrolling(QWidget* widget) {
    auto* scroll = new QScrollArea;
    scroll->setWidget(widget);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    widget->setAutoFillBackground(false);
    return scroll;
}

}  // namespace throughline::gui
