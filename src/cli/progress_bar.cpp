#include "progress_bar.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <string>

namespace throughline::cli {
namespace {

constexpr auto patience = std::chrono::milliseconds(50);
constexpr int width = 40;

}  // namespace

ProgressBar::ProgressBar() : onTerminal_(::isatty(STDERR_FILENO) == 1), next_(Clock::now() + patience) {
}

ProgressBar::~ProgressBar() {
    if (drawn_) fmt::print(stderr, "\r\033[K");
}

void ProgressBar::show(double part) {
    if (!onTerminal_ || Clock::now() < next_) return;
    next_ = Clock::now() + patience;
    drawn_ = true;
    const auto done = static_cast<std::size_t>(std::clamp(part, 0.0, 1.0) * width);
    fmt::print(stderr, "\r[{}{}] {:3.0f} %", std::string(done, '#'), std::string(width - done, ' '),
               100 * part);
    std::fflush(stderr);
}

}  // namespace throughline::cli
