#include "gui/whatif/tone_label.h"

#include <QEvent>

#include "app/theme.h"

namespace throughline::gui {
namespace {

QColor colorOf(ToneLabel::Tone tone) {
    const app::Theme& theme = app::currentTheme();
    switch (tone) {
        case ToneLabel::Tone::Text:
            return theme.text;
        case ToneLabel::Tone::Secondary:
            return theme.secondaryText;
        case ToneLabel::Tone::Good:
            return theme.good;
        case ToneLabel::Tone::Bad:
            return theme.bad;
        case ToneLabel::Tone::Stale:
            return theme.fieldLine;
    }
    return theme.text;
}

}  // namespace

ToneLabel::ToneLabel(Tone tone, QWidget* parent) : QLabel(parent), tone_(tone) {
    setTextFormat(Qt::PlainText);
    recolor();
}

void ToneLabel::setTone(Tone tone) {
    tone_ = tone;
    recolor();
}

void ToneLabel::recolor() {
    const QColor color = colorOf(tone_);
    if (palette().color(QPalette::WindowText) == color) return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

void ToneLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) recolor();
}

ToneLabel::Tone toneOf(double difference, bool current) {
    if (!current || difference == 0) return ToneLabel::Tone::Secondary;
    return difference < 0 ? ToneLabel::Tone::Good : ToneLabel::Tone::Bad;
}

}  // namespace throughline::gui
