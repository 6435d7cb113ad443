#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>

#include "engine/crew.h"
#include "engine/tiny_numbers.h"

namespace throughline::engine {

/// work(begin, end) on parts of [0, count), each as large as `part` but the last, by as many threads as there
/// are processors. What work does must not depend on who does it, nor when.
template <class Work>
void inPartsAtOnce(std::size_t count, std::size_t part, const Work& work) {
    const TinyNumbersAreZero tiny;
    std::atomic<std::size_t> next = 0;
    const auto takeParts = [&] {
        for (std::size_t begin = next.fetch_add(part); begin < count; begin = next.fetch_add(part))
            work(begin, std::min(count, begin + part));
    };
    Crew::ofProgram().work(std::ref(takeParts));
}

/// The same where a part takes some microseconds: a few of them are not worth another thread.
template <class Work>
void inParts(std::size_t count, std::size_t part, const Work& work) {
    constexpr std::size_t few = 8;
    if (count < few * part)
        work(0, count);
    else
        inPartsAtOnce(count, part, work);
}

/// Two works on each silo and hand-off are worth two threads from so many silos on.
inline constexpr std::size_t worthTwoThreads = 1 << 12;

/// Both, at the same time where that is possible.
template <class First, class Second>
void bothAtOnce(const First& first, const Second& second) {
    inPartsAtOnce(2, 1, [&](std::size_t number, std::size_t) { number == 0 ? first() : second(); });
}

}  // namespace throughline::engine
