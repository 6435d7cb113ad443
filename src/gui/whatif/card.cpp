#include "gui/whatif/card.h"

#include <QHBoxLayout>
#include <QPainter>
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
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    head_->setSpacing(4);
    head_->addWidget(title_, 1);
    column->addLayout(head_);
    column->addWidget(subtitle_);
    column->addSpacing(8);
    body_ = new QVBoxLayout;
    body_->setSpacing(8);
    column->addLayout(body_, 1);
}

void Card::setTitle(const QString& title) {
    title_->setText(title);
    setAccessibleName(title);
}

QString Card::title() const {
    return title_->text();
}

void Card::setSubtitle(const QString& subtitle) {
    subtitle_->setText(subtitle);
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

void Card::addToBody(QLayout* layout) {
    body_->addLayout(layout);
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const app::Theme& theme = app::currentTheme();
    paintPanelFrame(painter, rect(), theme.surface, theme.line);
}

}  // namespace throughline::gui
