#include "figures.h"

#include <fmt/format.h>

#include <cmath>

namespace throughline::cli {
namespace {

void groupDigits(std::string& digits, std::size_t end) {
    for (std::size_t at = end; at > 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
}

/// How many decimals show the first digit of a number below 1.
int decimalsOf(double value) {
    constexpr double rounding = 1e-6;
    return static_cast<int>(std::ceil(-std::log10(value) - rounding));
}

}  // namespace

std::string percent(double share) {
    const double value = 100 * share;
    if (value == 0) return "0 %";
    if (value < 0.1) return fmt::format("{:.2g} %", value);
    const bool notQuiteAll = value < 100 && value >= 99.95;
    if (notQuiteAll) return fmt::format("{:.{}f} %", value, decimalsOf(100 - value));
    return fmt::format("{:.1f} %", value);
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
