#include "gui/shell/rail.h"

#include <algorithm>

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

#include "app/theme.h"
#include "gui/controls/icon.h"

namespace throughline::gui {
namespace {

constexpr int railWidth = 64;
constexpr int drawingSize = 18;
constexpr double captionScale = 0.72;

/// Icon above a small caption; light on dark, whatever the theme.
class RailButton : public QAbstractButton {
public:
    RailButton(const QString& iconName, const QString& title) : iconName_(iconName) {
        setText(title);
        setCheckable(true);
        setAccessibleName(title);
        setToolTip(title);
        setFocusPolicy(Qt::TabFocus);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * captionScale);
        setFont(small);
    }

    QSize sizeHint() const override {
        return {std::max(railWidth - 8, fontMetrics().horizontalAdvance(text()) + 8),
                2 * fontMetrics().height() + drawingSize + 4};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const app::Theme& theme = app::currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            QColor fill = theme.railOn;
            if (!isChecked()) fill.setAlphaF(0.5F);
            painter.setBrush(fill);
            painter.setPen(Qt::NoPen);
            painter.drawRoundedRect(rect(), 8, 8);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.railText, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
        }
        const QColor color = isChecked() ? QColor(Qt::white) : theme.railText;
        const int gap = 4;
        const int block = drawingSize + gap + fontMetrics().height();
        const int top = (height() - block) / 2;
        gui::icon(iconName_, color)
            .paint(&painter, QRect((width() - drawingSize) / 2, top, drawingSize, drawingSize));
        painter.setPen(color);
        painter.drawText(QRect(0, top + drawingSize + gap, width(), fontMetrics().height()), Qt::AlignCenter,
                         text());
    }

private:
    QString iconName_;
};

/// The program's mark.
class Mark : public QWidget {
public:
    Mark() { setFixedHeight(44); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const int size = 32;
        QIcon(QStringLiteral(":/icons/throughline.svg"))
            .paint(&painter, QRect((width() - size) / 2, (height() - size) / 2, size, size));
    }
};

}  // namespace

Rail::Rail(QWidget* parent)
    : QWidget(parent), buttons_(new QButtonGroup(this)), column_(new QVBoxLayout(this)) {
    setFixedWidth(railWidth);
    setAccessibleName(tr("Pages"));
    column_->setContentsMargins(4, 4, 4, 4);
    column_->setSpacing(4);
    column_->addWidget(new Mark);
    column_->addStretch(1);
    connect(buttons_, &QButtonGroup::idClicked, this, &Rail::pageChosen);
}

void Rail::addPage(const QString& iconName, const QString& title) {
    auto* button = new RailButton(iconName, title);
    const int page = static_cast<int>(buttons_->buttons().size());
    buttons_->addButton(button, page);
    column_->insertWidget(page + 1, button);
    setFixedWidth(std::max(width(), button->sizeHint().width() + 8));
}

void Rail::showPage(int page) {
    buttons_->button(page)->setChecked(true);
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), app::currentTheme().rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), app::currentTheme().line);
}

}  // namespace throughline::gui
