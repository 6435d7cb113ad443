#include "throughline/base/positions.h"

#include <string>

#include "support/catch.h"
#include "throughline/base/id.h"

using namespace throughline::base;

namespace {

struct Apple {
    Id<struct AppleTag> id;
};

std::vector<Apple> apples(int count) {
    std::vector<Apple> list;
    for (int i = 0; i < count; ++i) list.push_back({Id<AppleTag>("apple " + std::to_string(i))});
    return list;
}

}  // namespace

TEST_CASE("an entity is found by its id, by the first look-up and by the hundredth") {
    const std::vector<Apple> list = apples(100);
    const Positions<Apple> positions(list);
    for (std::size_t i = 0; i < list.size(); ++i) CHECK(positions.of(list[i].id) == i);
}

TEST_CASE("entities are found whose ids were made in several rows, however far apart") {
    const std::vector<Apple> made = apples(70'000);
    std::vector<Apple> list(made.begin(), made.begin() + 3000);
    list.insert(list.end(), made.begin() + 3000 + 8192, made.begin() + 6000 + 8192);
    list.insert(list.end(), made.begin() + 65'536, made.begin() + 68'536);
    const Positions<Apple> positions(list);
    for (std::size_t i = 0; i < list.size(); ++i) REQUIRE(positions.of(list[i].id) == i);
    CHECK_FALSE(positions.of(made[5000].id));
}

TEST_CASE("entities are found whose ids lie scattered among many others") {
    const std::vector<Apple> made = apples(50'000);
    std::vector<Apple> list;
    for (std::size_t i = 0; i < made.size(); i += 41) list.push_back(made[made.size() - 1 - i]);
    const Positions<Apple> positions(list);
    for (std::size_t i = 0; i < list.size(); ++i) REQUIRE(positions.of(list[i].id) == i);
    CHECK_FALSE(positions.of(made[5].id));
}

TEST_CASE("an id that no entity has is not found, nor is the empty one") {
    const std::vector<Apple> list = apples(3);
    const Positions<Apple> positions(list);
    for (int i = 0; i < 20; ++i) {
        CHECK_FALSE(positions.of(Id<AppleTag>("pear")));
        CHECK_FALSE(positions.of({}));
    }
}

TEST_CASE("of two entities with one id the first is found") {
    std::vector<Apple> list = apples(3);
    list.push_back(list[1]);
    const Positions<Apple> positions(list);
    for (int i = 0; i < 20; ++i) CHECK(positions.of(list[3].id) == 1);
}
