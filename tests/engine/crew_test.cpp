#include <atomic>
#include <thread>
#include <vector>

#include "engine/parts.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::bothAtOnce;
using engine::inParts;

constexpr std::size_t many = 100'000;

/// How often each number was worked on.
std::vector<std::atomic<int>> workedOn(std::size_t count, std::size_t part) {
    std::vector<std::atomic<int>> times(count);
    inParts(count, part, [&](std::size_t begin, std::size_t end) {
        for (std::size_t number = begin; number < end; ++number) ++times[number];
    });
    return times;
}

bool eachOnce(const std::vector<std::atomic<int>>& times) {
    return std::ranges::all_of(times, [](const std::atomic<int>& time) { return time == 1; });
}

}  // namespace

TEST_CASE("work in parts is done once for each number, however it is parted") {
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{799}, many})
        for (const std::size_t part : {std::size_t{1}, std::size_t{7}, std::size_t{100}, many})
            CHECK(eachOnce(workedOn(count, part)));
}

TEST_CASE("many works one after the other are each done when they return") {
    for (int round = 0; round < 2'000; ++round) {
        std::atomic<int> done = 0;
        bothAtOnce([&] { ++done; }, [&] { ++done; });
        REQUIRE(done == 2);
    }
}

TEST_CASE("callers on several threads all get their work done, as does work within work") {
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> callers;
        for (int caller = 0; caller < 4; ++caller)
            callers.emplace_back([&] {
                for (int round = 0; round < 50; ++round)
                    bothAtOnce([&] { right += eachOnce(workedOn(2'000, 10)) ? 1 : 0; },
                               [&] { right += eachOnce(workedOn(3'000, 10)) ? 1 : 0; });
            });
    }
    CHECK(right == 4 * 50 * 2);
}

}  // namespace throughline::tests
