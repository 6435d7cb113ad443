#include "gui/shell/start_card.h"

#include <QPainter>
#include <algorithm>

#include "app/theme.h"
#include "gui/controls/icon.h"

namespace throughline::gui {
namespace {

constexpr int padding = 12;
constexpr int betweenLines = 4;
constexpr int usualWidth = 420;
constexpr double titleScale = 1.08;

}  // namespace

StartCard::StartCard(const QPixmap& picture, const QString& title, const QString& about, QWidget* parent)
    : QAbstractButton(parent), picture_(picture), about_(about) {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(about);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMinimumWidth(200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StartCard::setPicture(const QPixmap& picture) {
    picture_ = picture;
    update();
}

QFont StartCard::titleFont() const {
    QFont result = font();
    result.setPointSizeF(font().pointSizeF() * titleScale);
    result.setWeight(QFont::DemiBold);
    return result;
}

int StartCard::textLeft() const {
    return padding + pictureSize.width() + padding;
}

QSize StartCard::sizeHint() const {
    return {usualWidth, heightForWidth(usualWidth)};
}

int StartCard::heightForWidth(int width) const {
    const QRect lines(0, 0, width - textLeft() - padding, 1000);
    const int text = QFontMetrics(titleFont()).height() + betweenLines +
                     fontMetrics().boundingRect(lines, Qt::TextWordWrap, about_).height();
    return 2 * padding + std::max(text, pictureSize.height());
}

void StartCard::resizeEvent(QResizeEvent*) {
    setFixedHeight(heightForWidth(width()));
}

void StartCard::paintEvent(QPaintEvent*) {
    const app::Theme& theme = app::currentTheme();
    const bool lively = isEnabled() && (hasFocus() || underMouse());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(lively ? theme.accent : theme.cardLine, hasFocus() ? 2 : 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    const QRect frame(QPoint(padding, padding), pictureSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.window);
    painter.drawRoundedRect(frame, 4, 4);
    painter.setOpacity(isEnabled() ? 1 : 0.4);
    if (picture_.isNull())
        gui::icon("journey", theme.secondaryText)
            .paint(&painter, QRect(frame.center() - QPoint(12, 12), QSize(24, 24)));
    else
        painter.drawPixmap(frame, picture_);
    painter.setOpacity(1);

    QRect area = rect().adjusted(textLeft(), padding, -padding, -padding);
    const QFontMetrics title(titleFont());
    painter.setFont(titleFont());
    painter.setPen(isEnabled() ? theme.text : theme.secondaryText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                     title.elidedText(text(), Qt::ElideMiddle, area.width()));
    area.setTop(area.top() + title.height() + betweenLines);
    painter.setFont(font());
    painter.setPen(theme.secondaryText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, about_);
}

}  // namespace throughline::gui
