#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace throughline::engine {

/// work(begin, end) on parts of [0, count), each part on a thread of its own where it has worthAThread or
/// more; what it does must not depend on how they are parted.
template <class Work>
void inParts(std::size_t count, std::size_t worthAThread, const Work& work) {
    if (count < 2 * worthAThread) return work(0, count);
    const std::size_t machine = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 16);
    const std::size_t parts = std::clamp<std::size_t>(count / worthAThread, 1, machine);
    std::vector<std::jthread> others;
    for (std::size_t part = 1; part < parts; ++part)
        others.emplace_back([&, part] { work(count * part / parts, count * (part + 1) / parts); });
    work(0, count / parts);
}

}  // namespace throughline::engine
