#include "throughline/base/id.h"

#include <string>
#include <thread>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include "support/catch.h"

using namespace throughline::base;
using Apple = Id<struct AppleTag>;
using Pear = Id<struct PearTag>;

TEST_CASE("ids of different kinds do not convert into each other") {
    STATIC_REQUIRE_FALSE(std::is_convertible_v<Apple, Pear>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<const char*, Apple>);
}

TEST_CASE("ids compare and hash by their text") {
    CHECK(Apple("a") == Apple("a"));
    CHECK(Apple("a") < Apple("b"));
    CHECK(std::unordered_set<Apple>{Apple("a"), Apple("a")}.size() == 1);
}

TEST_CASE("an id keeps its text for as long as the program runs, however many there are") {
    std::vector<Apple> many;
    for (int i = 0; i < 5000; ++i) many.emplace_back("apple " + std::to_string(i));
    for (int i = 0; i < 5000; ++i) {
        CHECK(many[static_cast<std::size_t>(i)].text() == "apple " + std::to_string(i));
        CHECK(many[static_cast<std::size_t>(i)] == Apple("apple " + std::to_string(i)));
    }
}

TEST_CASE("the empty id is the one without a text") {
    CHECK(Apple().empty());
    CHECK(Apple("").empty());
    CHECK(Apple().text().empty());
    CHECK_FALSE(Apple(" ").empty());
}

TEST_CASE("the same text made into an id on several threads at once is the same id") {
    std::vector<std::vector<Apple>> made(4);
    {
        std::vector<std::jthread> threads;
        for (std::vector<Apple>& mine : made)
            threads.emplace_back([&mine] {
                for (int i = 0; i < 20'000; ++i) mine.emplace_back("shared " + std::to_string(i));
            });
    }
    for (const std::vector<Apple>& other : made) CHECK(other == made.front());
}
