#include "read_or_fail.h"

namespace throughline {
namespace {

using tests::errorsOf;
using tests::fileWith;
using tests::fileWithSilo;
using Lines = std::vector<std::string>;

std::string repeated(const std::string& text, std::size_t count) {
    std::string result;
    result.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) result += text;
    return result;
}

std::string sample() {
    return tests::contentOf(THROUGHLINE_SOURCE_DIR "/resources/samples/broadband-order.journey.json");
}

TEST_CASE("a million open brackets are refused, not followed") {
    CHECK(errorsOf(std::string(1'000'000, '[')) ==
          Lines{repeated("/0", 64) + ": nested deeper than 64 levels"});
    CHECK(errorsOf(repeated("{\"a\":", 1'000'000)) ==
          Lines{repeated("/a", 64) + ": nested deeper than 64 levels"});
}

TEST_CASE("64 levels are read, 65 are not") {
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    CHECK(errorsOf(nested(64)) == Lines{"expected an object, found a list"});
    CHECK(errorsOf(nested(65)) == Lines{repeated("/0", 64) + ": nested deeper than 64 levels"});
    CHECK(errorsOf(fileWithSilo("\"notes\": " + nested(60))) ==
          Lines{"/journey/silos/0/notes: expected text, found a list"});
    CHECK(errorsOf(fileWithSilo("\"notes\": " + nested(61))).at(0) ==
          "/journey/silos/0/notes" + repeated("/0", 60) + ": nested deeper than 64 levels");
}

TEST_CASE("a million duplicate keys are refused without comparing them all") {
    const Lines errors = errorsOf(fileWithSilo(repeated("\"name\": \"A\", ", 1'000'000) + "\"name\": \"B\""));
    REQUIRE(errors.size() == 21);
    CHECK(errors.front() == "/journey/silos/0/name: the key \"name\" is given twice");
    CHECK_THAT(errors.back(), tests::containsText("more errors"));
}

TEST_CASE("a million different keys are refused") {
    std::string keys;
    for (int i = 0; i < 1'000'000; ++i) keys += "\"k" + std::to_string(i) + "\": 1, ";
    CHECK(errorsOf(fileWithSilo(keys + "\"name\": \"B\"")).back() ==
          "/journey/silos/0: more than 64 keys in one object");
}

TEST_CASE("records beyond the limit are refused as soon as they are met") {
    std::string causes = R"({"id": "c"})";
    for (int i = 0; i < 1000; ++i) {
        causes += R"(, {"id": "c)";
        causes += std::to_string(i);
        causes += "\"}";
    }
    CHECK(errorsOf(fileWith(R"("silos": [{"id": "a"}], "shared_causes": [)" + causes + "]")) ==
          Lines{"/journey/shared_causes: more than 1000 shared causes"});
}

TEST_CASE("a list of two million values inside one record is refused") {
    const Lines errors = errorsOf(fileWithSilo("\"notes\": [" + repeated("1,", 2'000'000) + "1]"));
    REQUIRE(errors.size() == 1);
    CHECK_THAT(errors.at(0), tests::containsText("more than 2000000 values in one record"));
}

TEST_CASE("a name of a megabyte is refused, and the message stays short") {
    const Lines errors = errorsOf(fileWithSilo("\"name\": \"" + std::string(1'000'000, 'x') + "\""));
    REQUIRE(errors.size() == 1);
    CHECK_THAT(errors.at(0), tests::containsText("/journey/silos/0/name: "));
    CHECK(errors.at(0).size() < 300);
}

TEST_CASE("a text with the character zero or other controls is refused") {
    CHECK(errorsOf(fileWithSilo(R"("name": "a\u0000b")")).size() == 1);
    CHECK(errorsOf(fileWithSilo(R"("owner": "a\u001bb")")).size() == 1);
}

TEST_CASE("a sample cut off after any byte is refused with an error, never worse") {
    const std::string whole = sample();
    const std::size_t end = whole.rfind('}');
    for (std::size_t length = 0; length <= end; ++length)
        if (exchange::readJourney(std::string_view(whole).substr(0, length)).ok())
            FAIL("read " << length << " bytes");
}

TEST_CASE("a sample with any byte changed is read or refused, never worse") {
    const std::string whole = sample();
    for (const char other : {'\0', '"', '{', '\\', '9', '\xC3'}) {
        for (std::size_t at = 0; at < whole.size(); at += 7) {
            std::string changed = whole;
            changed[at] = other;
            const auto result = exchange::readJourney(changed);
            if (!result.ok()) CHECK(model::hasErrors(result.error()));
        }
    }
}

}  // namespace
}  // namespace throughline
