#pragma once

#include <chrono>

namespace throughline::cli {

/// How far a long run is: a bar on standard error, only where that is a terminal and only once the run has
/// taken longer than 50 ms. Gone at the end of the scope.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// part: 0 to 1. Never from two threads at once.
    void show(double part);

private:
    using Clock = std::chrono::steady_clock;

    bool onTerminal_;
    Clock::time_point next_;  ///< before then nothing is drawn
    bool drawn_ = false;
};

}  // namespace throughline::cli
