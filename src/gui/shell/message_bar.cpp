#include "gui/shell/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "app/theme.h"
#include "gui/controls/icon.h"

namespace throughline::gui {
namespace {

constexpr int noteMilliseconds = 12'000;
constexpr int iconSize = 16;

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), icon_(new QLabel), text_(new QLabel), action_(new QPushButton), close_(new QToolButton) {
    setAccessibleName(tr("Message"));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    close_->setAccessibleName(tr("Close the message"));
    close_->setToolTip(tr("Close"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(icon_, 0, Qt::AlignTop);
    row->addWidget(text_, 1);
    row->addWidget(action_);
    row->addWidget(close_);
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &QWidget::hide);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        if (act_) act_();
    });
    hide();
}

QString MessageBar::text() const { return isHidden() ? QString() : text_->text(); }

void MessageBar::showProblem(const QString& text) { show(text, model::Severity::Error); }

void MessageBar::showNote(const QString& text) {
    show(text, model::Severity::Hint);
    timer_.start(noteMilliseconds);
}

void MessageBar::show(const QString& text, model::Severity severity) {
    timer_.stop();
    severity_ = severity;
    text_->setText(text);
    action_->hide();
    act_ = nullptr;
    restyle();
    QWidget::show();
    update();
}

void MessageBar::offer(const QString& action, std::function<void()> act) {
    action_->setText(action);
    act_ = std::move(act);
    action_->show();
}

void MessageBar::restyle() {
    const app::Theme& theme = app::currentTheme();
    const bool problem = severity_ == model::Severity::Error;
    icon_->setPixmap(icon(problem ? "error" : "info", problem ? theme.bad : theme.accent)
                         .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    close_->setIcon(icon("close", theme.secondaryText));
}

void MessageBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) restyle();
}

void MessageBar::paintEvent(QPaintEvent*) {
    const app::Theme& theme = app::currentTheme();
    QPainter painter(this);
    const bool problem = severity_ == model::Severity::Error;
    painter.fillRect(rect(), problem ? theme.noteSurface : theme.accentSoft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), problem ? theme.noteLine : theme.line);
}

}  // namespace throughline::gui
