#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "throughline/model/finding.h"

namespace throughline::exchange {

using base::Message;
using base::phrase;
using base::say;

/// Keeps the first errors that a reader meets (maxReportedErrors), and counts the others.
class FindingCollector {
public:
    void add(std::string place, base::Message message);
    void add(model::Finding finding);
    /// The object at that place lacks a key.
    void addMissing(const std::string& object, std::string_view key);

    bool empty() const { return kept_.empty(); }
    /// Whether the value at that place could not be read, so that nothing more can be said about it.
    bool spoils(std::string_view place) const;
    /// The kept errors; where there were more, one more that says how many.
    model::Findings all() const;

private:
    model::Findings kept_;
    std::vector<std::string> spoiled_;
    std::size_t more_ = 0;
};

/// Foreign text for a message: in quotes, control characters escaped, cut where long.
std::string inQuotes(std::string_view text);

}  // namespace throughline::exchange
