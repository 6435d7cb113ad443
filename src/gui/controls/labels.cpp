#include "gui/controls/labels.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QVBoxLayout>

#include "gui/controls/field_frame.h"
#include "gui/controls/tones.h"

namespace throughline::gui {
namespace {

constexpr double letterSpacing = 106;
constexpr int longestUnbrokenRun = 16;

/// May be broken within long words too: a panel never grows wider than its place for the sake of a name.
QString breakable(const QString& text) {
    QString result;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > longestUnbrokenRun && !c.isLowSurrogate() && !c.isMark()) {
            result += QChar(0x200B);
            run = 1;
        }
        result += c;
    }
    return result;
}

}  // namespace

SectionLabel::SectionLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
    QFont font = scaledFont(this->font(), smallText);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, letterSpacing);
    font.setWeight(QFont::DemiBold);
    setFont(font);
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::PlaceholderText);
    setWordWrap(true);
    setContentsMargins(0, 8, 0, 0);
}

TitleLabel::TitleLabel(QWidget* parent) : QWidget(parent), title_(new QLabel(this)), kind_(new QLabel(this)) {
    QFont font = scaledFont(this->font(), titleText);
    font.setWeight(QFont::DemiBold);
    title_->setFont(font);
    title_->setTextFormat(Qt::PlainText);
    title_->setWordWrap(true);
    title_->setMinimumWidth(1);
    kind_->setForegroundRole(QPalette::PlaceholderText);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(title_, 1);
    line->addWidget(kind_, 0, Qt::AlignTop);
}

void TitleLabel::setText(const QString& text) {
    text_ = text;
    title_->setText(breakable(text));
}

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment()),
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

bool ElidedLabel::event(QEvent* event) {
    const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    if (event->type() == QEvent::ToolTip && cut && toolTip().isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text().toHtmlEscaped(), this);
        return true;
    }
    return QLabel::event(event);
}

FieldNote::FieldNote(QWidget* parent) : QLabel(parent) {
    setFont(scaledFont(font(), smallText));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMinimumWidth(1);
    hide();
}

void FieldNote::setNote(const QString& text) {
    setForegroundRole(QPalette::PlaceholderText);
    setText(breakable(text));
    setVisible(!text.isEmpty());
}

void FieldNote::setProblem(const QString& text) {
    setNote(text);
    setForegroundRole(QPalette::BrightText);
}

NoteBox::NoteBox(QWidget* parent) : QFrame(parent), label_(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 6);
    layout->addWidget(label_);
    label_->setTextFormat(Qt::RichText);
    label_->setWordWrap(true);
    label_->setMinimumWidth(1);
    label_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void NoteBox::setHtml(const QString& html) {
    label_->setAccessibleName(QTextDocumentFragment::fromHtml(html).toPlainText());
    label_->setText("<div style=\"line-height:140%\">" + html + "</div>");
    keepHeight();
}

void NoteBox::startAnew() {
    label_->setMinimumHeight(0);
}

void NoteBox::keepHeight() {
    const int needed = label_->heightForWidth(label_->width());
    if (isVisible() && needed > label_->minimumHeight()) label_->setMinimumHeight(needed);
}

void NoteBox::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    if (event->size().width() == event->oldSize().width()) return;
    startAnew();
    keepHeight();
}

void NoteBox::setStale(bool stale) {
    stale_ = stale;
    label_->setForegroundRole(stale ? QPalette::PlaceholderText : QPalette::WindowText);
    update();
}

void NoteBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(stale_ ? palette().color(QPalette::Midlight) : tones().noteLine, 1));
    painter.setBrush(stale_ ? palette().color(QPalette::AlternateBase) : tones().noteSurface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace throughline::gui
