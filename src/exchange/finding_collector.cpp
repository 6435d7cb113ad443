#include "finding_collector.h"

#include <algorithm>

#include "json_text.h"
#include "json_tree.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::exchange {
namespace {

constexpr std::size_t longestQuote = 60;

bool continuesCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::string_view cut(std::string_view text, std::size_t length) {
    while (length > 0 && continuesCharacter(text[length])) --length;
    return text.substr(0, length);
}

bool isUnder(std::string_view place, std::string_view ancestor) {
    return place.starts_with(ancestor) && (place.size() == ancestor.size() || place[ancestor.size()] == '/');
}

}  // namespace

void FindingCollector::add(model::Finding finding) {
    if (kept_.size() < maxReportedErrors)
        kept_.push_back(std::move(finding));
    else
        ++more_;
}

void FindingCollector::add(std::string place, Message message) {
    if (kept_.size() < maxReportedErrors) spoiled_.push_back(place);
    add({model::Severity::Error, std::move(place), std::move(message), {}});
}

void FindingCollector::addMissing(const std::string& object, std::string_view key) {
    if (kept_.size() < maxReportedErrors) spoiled_.push_back(object + pointerStep(key));
    add({model::Severity::Error, object, say("the required key \"%1\" is missing", key), {}});
}

bool FindingCollector::spoils(std::string_view place) const {
    return std::ranges::any_of(spoiled_, [&](const std::string& spoiled) { return isUnder(place, spoiled); });
}

model::Findings FindingCollector::all() const {
    model::Findings findings = kept_;
    if (more_ > 0)
        findings.push_back({model::Severity::Error,
                            "",
                            more_ == 1 ? say("and 1 more error") : say("and %1 more errors", more_),
                            {}});
    return findings;
}

std::string inQuotes(std::string_view text) {
    if (text.size() <= longestQuote) return quoteJson(text);
    return quoteJson(std::string(cut(text, longestQuote)) + "…");
}

}  // namespace throughline::exchange
