#include "gui/controls/tones.h"

namespace throughline::gui {
namespace {

Tones& current() {
    static Tones tones;
    return tones;
}

}  // namespace

const Tones& tones() {
    return current();
}

void setTones(const Tones& tones) {
    current() = tones;
}

}  // namespace throughline::gui
