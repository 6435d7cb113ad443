#include "gui/table/rate_edit.h"

#include "gui/controls/rate_text.h"

namespace throughline::gui {

void RateEdit::setRate(const base::Rate& rate) {
    rate_ = before_ = rate;
    setShownText(writeRate(rate));
}

bool RateEdit::take() {
    const RateReading reading = readRate(text(), before_.mean());
    refuse(reading.problem);
    if (!reading.rate) return false;
    rate_ = *reading.rate;
    setEcho(reading.hint);
    emit textTyped(text());
    return true;
}

void RateEdit::restore() {
    rate_ = before_;
    setShownText(writeRate(rate_));
}

}  // namespace throughline::gui
