#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace throughline::cli {

/// While it exists, Ctrl+C (and a request to terminate) asks the run to stop instead of ending the program.
/// One at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    std::stop_token token() const { return stop_.get_token(); }

private:
    void wait();

    std::stop_source stop_;
    struct sigaction interrupt_ = {};  ///< what was in force before
    struct sigaction terminate_ = {};
    std::jthread waiter_;
};

}  // namespace throughline::cli
