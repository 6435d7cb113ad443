#include "gui/canvas/filter_pill.h"

#include <QHBoxLayout>
#include <QPainter>

#include "app/theme.h"

namespace throughline::gui {
namespace {

constexpr int widest = 420;

}  // namespace

FilterPill::FilterPill(QWidget* parent)
    : QFrame(parent), words_(new QLabel), off_(new LinkButton(tr("Show everything"))) {
    words_->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 12, 4);
    row->setSpacing(12);
    row->addWidget(words_);
    row->addWidget(off_);
    setCursor(Qt::ArrowCursor);
    connect(off_, &QPushButton::clicked, this, &FilterPill::offWanted);
    hide();
}

void FilterPill::setWords(const QString& words) {
    words_->setText(words_->fontMetrics().elidedText(words, Qt::ElideRight, widest));
    words_->setToolTip(words.toHtmlEscaped());
    setVisible(!words.isEmpty());
    adjustSize();
}

void FilterPill::paintEvent(QPaintEvent*) {
    const app::Theme& theme = app::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.accent);
    painter.setBrush(theme.surface);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
}

}  // namespace throughline::gui
