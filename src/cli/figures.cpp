#include "figures.h"

#include <fmt/format.h>

#include "throughline/base/decimals.h"

namespace throughline::cli {
namespace {

void groupDigits(std::string& digits, std::size_t end) {
    for (std::size_t at = end; at > 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
}

/// What is exactly 0 or 100 has no decimals.
std::string percentWith(double value, int decimals) {
    return fmt::format("{:.{}f} %", value, value == 0 || value == 100 ? 0 : decimals);
}

}  // namespace

std::string percent(double share) {
    const double value = 100 * share;
    return percentWith(value, base::decimalsOfPercentage(value));
}

std::vector<std::string> percents(const std::vector<double>& shares) {
    std::vector<int> needs;
    for (const double share : shares) needs.push_back(base::decimalsOfPercentage(100 * share));
    std::vector<std::string> words;
    for (std::size_t i = 0; i < needs.size(); ++i)
        words.push_back(percentWith(100 * shares[i], base::decimalsBeside(needs[i], needs)));
    return words;
}

std::string percentRange(double low, double high) {
    const std::vector<std::string> ends = percents({low, high});
    return ends[0] == ends[1] ? ends[0] : fmt::format("{} to {}", ends[0], ends[1]);
}

std::vector<std::string> points(const std::vector<double>& differences) {
    std::vector<int> needs;
    for (const double difference : differences) needs.push_back(base::decimalsOfPoints(100 * difference));
    std::vector<std::string> words;
    for (std::size_t i = 0; i < needs.size(); ++i)
        words.push_back(differences[i] == 0 ? "0"
                                            : fmt::format("{:+.{}f}", 100 * differences[i],
                                                          base::decimalsBeside(needs[i], needs)));
    return words;
}

std::string oneInWords(double oneIn) {
    return oneIn < 100 ? fmt::format("1 in {:.1f}", oneIn) : "1 in " + grouped(oneIn);
}

std::string grouped(double value) {
    std::string digits = fmt::format("{:.0f}", value);
    groupDigits(digits, digits.size());
    return digits;
}

std::string withTwoDecimals(double value) {
    std::string digits = fmt::format("{:.2f}", value);
    groupDigits(digits, digits.find('.'));
    return digits;
}

}  // namespace throughline::cli
