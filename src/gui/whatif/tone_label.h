#pragma once

#include <QLabel>

namespace throughline::gui {

/// Plain text in one of the theme's colours, which it keeps when the theme changes.
class ToneLabel : public QLabel {
    Q_OBJECT

public:
    /// Stale: words in Secondary that are of an older state.
    enum class Tone { Text, Secondary, Good, Bad, Stale };

    explicit ToneLabel(Tone tone = Tone::Text, QWidget* parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return tone_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolor();

    Tone tone_;
};

/// Fewer let down is good, more is bad; none while the figures are of an older state.
ToneLabel::Tone toneOf(double difference, bool current = true);

}  // namespace throughline::gui
