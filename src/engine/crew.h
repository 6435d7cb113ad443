#pragma once

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace throughline::engine {

/// The threads that help with short work, one less than the machine has processors. They are kept: to start
/// one takes longer than many a piece of work. After each work they stay awake for a moment, since another
/// one mostly follows.
class Crew {
public:
    /// The program's only one.
    static Crew& ofProgram();
    ~Crew();

    /// work() here and on any of the others, and returns when all are done: each takes of the work what is
    /// left. Where the others help somebody else, work() is done here alone. Pre: work throws nothing.
    void work(const std::function<void()>& work);

private:
    Crew();
    void help(const std::stop_token& stop);
    unsigned roundAfter(unsigned last) const;

    std::atomic<bool> inUse_ = false;
    std::atomic<const std::function<void()>*> work_ = nullptr;
    std::atomic<unsigned> helping_ = 0;  ///< threads that may be in it
    std::atomic<unsigned> round_ = 0;    ///< changes when there is new work
    std::vector<std::jthread> threads_;
};

}  // namespace throughline::engine
