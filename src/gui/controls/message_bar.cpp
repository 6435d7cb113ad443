#include "gui/controls/message_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "gui/controls/tones.h"

namespace throughline::gui {
namespace {

constexpr double stripeWidth = 4;

void offer(LinkButton& button, const QString& words) {
    button.setText(words);
    button.setVisible(!words.isEmpty());
    button.updateGeometry();
}

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent),
      text_(new QLabel(this)),
      action_(new LinkButton(this)),
      other_(new LinkButton(this)),
      details_(new LinkButton(this)),
      close_(new SignButton(SignButton::Sign::Remove, tr("Close the message"), this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 4, 6, 4);
    layout->setSpacing(8);
    layout->addWidget(text_, 1);
    for (LinkButton* button : {action_, other_, details_}) {
        button->setFont(font());
        layout->addWidget(button);
    }
    layout->addWidget(close_);
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    hide();
    connect(details_, &QPushButton::clicked, this, &MessageBar::showDetails);
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        emit actionTriggered();
    });
    connect(other_, &QPushButton::clicked, this, [this] {
        hide();
        emit otherTriggered();
    });
    connect(close_, &QToolButton::clicked, this, &MessageBar::close);
}

void MessageBar::showMessage(Kind kind, const QString& text, const QString& action, const QString& other) {
    kind_ = kind;
    message_ = text;
    text_->setText(text);
    setAccessibleName(text);
    setDetails({});
    offer(*action_, action);
    offer(*other_, other);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::setDetails(const QString& details) {
    detailWords_ = details;
    offer(*details_, details.isEmpty() ? QString() : tr("Details"));
}

void MessageBar::showDetails() {
    text_->setText(message_ + '\n' + detailWords_);
    setAccessibleName(text_->text());
    offer(*details_, {});
}

void MessageBar::close() {
    hide();
    emit closed();
}

QColor MessageBar::tone() const {
    switch (kind_) {
        case Kind::Info:
            return palette().color(QPalette::Highlight);
        case Kind::Warning:
            return tones().warning;
        case Kind::Error:
            return palette().color(QPalette::BrightText);
    }
    return {};
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRectF(0, 0, stripeWidth, height()), tone());
    painter.setPen(palette().color(QPalette::Midlight));
    painter.drawLine(rect().topLeft(), rect().topRight());
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace throughline::gui
