#include "engine/crew.h"

#include <algorithm>
#include <chrono>

#include "engine/tiny_numbers.h"

namespace throughline::engine {
namespace {

constexpr auto staysAwake = std::chrono::microseconds(100);
constexpr unsigned largestCrew = 16;

}  // namespace

Crew& Crew::ofProgram() {
    static Crew crew;
    return crew;
}

Crew::Crew() {
    const unsigned processors = std::clamp(std::thread::hardware_concurrency(), 1U, largestCrew);
    for (unsigned i = 1; i < processors; ++i)
        threads_.emplace_back([this](const std::stop_token& stop) { help(stop); });
}

Crew::~Crew() {
    for (std::jthread& thread : threads_) thread.request_stop();
    ++round_;
    round_.notify_all();
    threads_.clear();
}

void Crew::work(const std::function<void()>& work) {
    if (threads_.empty() || inUse_.exchange(true)) return work();
    work_ = &work;
    ++round_;
    round_.notify_all();
    work();
    work_ = nullptr;  // who comes now comes too late; who came before is waited for
    while (helping_ != 0) std::this_thread::yield();
    inUse_ = false;
}

void Crew::help(const std::stop_token& stop) {
    const TinyNumbersAreZero tiny;
    for (unsigned round = roundAfter(0); !stop.stop_requested(); round = roundAfter(round)) {
        ++helping_;
        if (const auto* const work = work_.load()) (*work)();
        --helping_;
    }
}

unsigned Crew::roundAfter(unsigned last) const {
    const auto awakeUntil = std::chrono::steady_clock::now() + staysAwake;
    while (round_ == last && std::chrono::steady_clock::now() < awakeUntil) std::this_thread::yield();
    round_.wait(last);
    return round_;
}

}  // namespace throughline::engine
