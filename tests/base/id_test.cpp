#include "throughline/base/id.h"

#include <type_traits>
#include <unordered_set>

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
