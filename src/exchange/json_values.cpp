#include "json_values.h"

#include <fmt/format.h>

#include <numeric>
#include <utility>
#include <vector>

#include "json_text.h"

namespace throughline::exchange {
namespace {

constexpr std::string_view shareWords = phrase("a number between 0 and 1");
constexpr std::string_view rateWords =
    phrase("a number between 0 and 1, {errors, visits} or {low, likely, high}");

Message number(double value) {
    return Message::number(shortestNumber(value));
}

std::string_view foundWords(JsonValue value) {
    switch (value.kind()) {
        case JsonKind::Null:
            return "null";
        case JsonKind::Boolean:
            return value.boolean() ? "true" : "false";
        case JsonKind::Number:
            return phrase("a number");
        case JsonKind::Text:
            return phrase("text");
        case JsonKind::Object:
            return phrase("an object");
        case JsonKind::List:
            return phrase("a list");
    }
    return "";
}

template <class Quantity>
std::optional<Quantity> readQuantity(FindingCollector& findings, JsonValue value, std::string_view what,
                                     std::string_view range) {
    const std::optional<double> given = readNumber(findings, value, what);
    if (!given) return std::nullopt;
    const auto quantity = Quantity::from(*given);
    if (!quantity) findings.add(value.place(), say("%1 is not %2", number(*given), say(range)));
    return quantity;
}

std::optional<model::Probability> readShare(FindingCollector& findings, JsonValue value,
                                            std::string_view what) {
    return readQuantity<model::Probability>(findings, value, what, phrase("between 0 and 1"));
}

std::optional<model::Amount> readAnyAmount(FindingCollector& findings, JsonValue value) {
    return readQuantity<model::Amount>(findings, value, phrase("a number between 0 and 1e+300"),
                                       phrase("between 0 and 1e+300"));
}

struct Counts {
    std::optional<double> errors;
    std::optional<double> visits;
};
struct Points {
    std::optional<double> low;
    std::optional<double> likely;
    std::optional<double> high;
};

constexpr Keys<Counts, 2> countKeys{{
    {"errors",
     [](auto& findings, auto value, Counts& counts) { counts.errors = readNumber(findings, value); }},
    {"visits",
     [](auto& findings, auto value, Counts& counts) { counts.visits = readNumber(findings, value); }},
}};
constexpr Keys<Points, 3> pointKeys{{
    {"low", [](auto& findings, auto value, Points& points) { points.low = readNumber(findings, value); }},
    {"likely",
     [](auto& findings, auto value, Points& points) { points.likely = readNumber(findings, value); }},
    {"high", [](auto& findings, auto value, Points& points) { points.high = readNumber(findings, value); }},
}};

template <std::size_t count>
void requireKeys(FindingCollector& findings, JsonValue object,
                 const std::array<std::string_view, count>& keys) {
    for (const std::string_view key : keys)
        if (!object.member(key)) missingKey(findings, object, key);
}

std::optional<model::Rate> countedRate(FindingCollector& findings, JsonValue value) {
    Counts counts;
    readMembers(findings, value, countKeys, counts);
    requireKeys(findings, value, std::array<std::string_view, 2>{"errors", "visits"});
    if (!counts.errors || !counts.visits) return std::nullopt;
    const auto rate = model::Rate::counted(*counts.errors, *counts.visits);
    if (!rate)
        findings.add(value.place(), say("errors %1 and visits %2 are not 0 ≤ errors ≤ visits",
                                        number(*counts.errors), number(*counts.visits)));
    return rate;
}

std::optional<model::Rate> estimatedRate(FindingCollector& findings, JsonValue value) {
    Points points;
    readMembers(findings, value, pointKeys, points);
    requireKeys(findings, value, std::array<std::string_view, 3>{"low", "likely", "high"});
    if (!points.low || !points.likely || !points.high) return std::nullopt;
    const auto rate = model::Rate::estimated(*points.low, *points.likely, *points.high);
    if (!rate)
        findings.add(value.place(), say("low %1, likely %2 and high %3 are not 0 ≤ low ≤ likely ≤ high ≤ 1",
                                        number(*points.low), number(*points.likely), number(*points.high)));
    return rate;
}

bool speaksOfPoints(JsonValue object) {
    return object.member("low") || object.member("likely") || object.member("high");
}

template <class Choice, std::size_t count>
Choice readChoice(FindingCollector& findings, JsonValue value,
                  const std::array<std::pair<std::string_view, Choice>, count>& choices,
                  std::string_view what) {
    if (value.kind() != JsonKind::Text) {
        expected(findings, value, what);
        return {};
    }
    for (const auto& [word, choice] : choices)
        if (value.text() == word) return choice;
    findings.add(value.place(), say("%1 is not %2", inQuotes(value.text()), say(what)));
    return {};
}

/// How many characters must be changed, added, dropped or swapped with their neighbour.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> beforeLast(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        beforeLast = std::exchange(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
    }
    return row[b.size()];
}

/// The known key that somebody who wrote `key` may have meant.
std::optional<std::string_view> nearest(std::string_view key, std::span<const std::string_view> known) {
    constexpr std::size_t longestKey = 64;
    if (key.size() > longestKey || known.empty()) return std::nullopt;
    const auto distance = [&](std::string_view other) { return editDistance(key, other); };
    const std::string_view best = *std::ranges::min_element(known, {}, distance);
    if (distance(best) > 1 + best.size() / 4) return std::nullopt;
    return best;
}

std::string listed(std::span<const std::string_view> words) {
    std::string list;
    for (const std::string_view word : words) list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", word);
    return list;
}

}  // namespace

void expected(FindingCollector& findings, JsonValue value, std::string_view what) {
    findings.add(value.place(), say("expected %1, found %2", say(what), say(foundWords(value))));
}

std::string readText(FindingCollector& findings, JsonValue value) {
    if (value.kind() == JsonKind::Text) return std::string(value.text());
    expected(findings, value, phrase("text"));
    return {};
}

std::optional<double> readNumber(FindingCollector& findings, JsonValue value, std::string_view what) {
    if (value.kind() == JsonKind::Number) return value.number();
    expected(findings, value, what);
    return std::nullopt;
}

model::Probability readProbability(FindingCollector& findings, JsonValue value) {
    return readShare(findings, value, shareWords).value_or(model::Probability());
}

std::optional<model::Probability> readOptionalProbability(FindingCollector& findings, JsonValue value) {
    return value.isNull() ? std::nullopt : readShare(findings, value, shareWords);
}

model::RelativeRisk readRelativeRisk(FindingCollector& findings, JsonValue value) {
    return readQuantity<model::RelativeRisk>(findings, value, phrase("a number between 0 and 1000"),
                                             phrase("between 0 and 1000"))
        .value_or(model::RelativeRisk());
}

model::Amount readAmount(FindingCollector& findings, JsonValue value) {
    return readAnyAmount(findings, value).value_or(model::Amount());
}

std::optional<model::Amount> readOptionalAmount(FindingCollector& findings, JsonValue value) {
    return value.isNull() ? std::nullopt : readAnyAmount(findings, value);
}

model::Rate readRate(FindingCollector& findings, JsonValue value) {
    if (value.kind() == JsonKind::Object) {
        const auto rate =
            speaksOfPoints(value) ? estimatedRate(findings, value) : countedRate(findings, value);
        return rate.value_or(model::Rate());
    }
    const auto share = readShare(findings, value, rateWords);
    return share ? *model::Rate::exactly(share->value()) : model::Rate();
}

model::FanOut readFanOut(FindingCollector& findings, JsonValue value) {
    using enum model::FanOut;
    constexpr std::array<std::pair<std::string_view, model::FanOut>, 2> choices{{{"one", One}, {"all", All}}};
    return readChoice(findings, value, choices, phrase("\"one\" or \"all\""));
}

model::When readWhen(FindingCollector& findings, JsonValue value) {
    using enum model::When;
    constexpr std::array<std::pair<std::string_view, model::When>, 3> choices{
        {{"always", Always}, {"ok", Ok}, {"failed", Failed}}};
    return readChoice(findings, value, choices, phrase("\"always\", \"ok\" or \"failed\""));
}

void readTrue(FindingCollector& findings, JsonValue value) {
    if (value.kind() != JsonKind::Boolean || !value.boolean()) expected(findings, value, "true");
}

bool isObject(FindingCollector& findings, JsonValue value) {
    if (value.kind() == JsonKind::Object) return true;
    expected(findings, value, phrase("an object"));
    return false;
}

bool isList(FindingCollector& findings, JsonValue value) {
    if (value.kind() == JsonKind::List) return true;
    expected(findings, value, phrase("a list"));
    return false;
}

void unknownKey(FindingCollector& findings, JsonValue value, std::span<const std::string_view> known) {
    const auto near = nearest(value.key(), known);
    const std::string key = inQuotes(value.key());
    findings.add(value.place(), near ? say("unknown key %1; did you mean \"%2\"?", key, *near)
                                     : say("unknown key %1; the keys known here are %2", key, listed(known)));
}

void missingKey(FindingCollector& findings, JsonValue object, std::string_view key) {
    findings.addMissing(object.place(), key);
}

}  // namespace throughline::exchange
