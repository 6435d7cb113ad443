#include "interruption.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace throughline::cli {
namespace {

/// A handler of signals may do next to nothing; it wakes a thread that may, through this pipe.
std::array<int, 2> wakeUp{-1, -1};

extern "C" void onSignal(int /*signal*/) {
    const int before = errno;
    [[maybe_unused]] const auto written = ::write(wakeUp[1], "s", 1);
    errno = before;
}

}  // namespace

Interruption::Interruption() {
    if (::pipe2(wakeUp.data(), O_CLOEXEC) != 0) return;
    waiter_ = std::jthread([this] { wait(); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    ::sigaction(SIGINT, &action, &interrupt_);
    ::sigaction(SIGTERM, &action, &terminate_);
}

Interruption::~Interruption() {
    if (!waiter_.joinable()) return;
    ::sigaction(SIGINT, &interrupt_, nullptr);
    ::sigaction(SIGTERM, &terminate_, nullptr);
    ::close(wakeUp[1]);
    waiter_.join();
    ::close(wakeUp[0]);
}

void Interruption::wait() {
    char byte = 0;
    while (true) {
        const auto count = ::read(wakeUp[0], &byte, 1);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        stop_.request_stop();
    }
}

}  // namespace throughline::cli
