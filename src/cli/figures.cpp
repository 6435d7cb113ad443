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

}  // namespace

std::string percent(double share) {
    const double value = 100 * share;
    return fmt::format("{:.{}f} %", value, base::decimalsOfPercentage(value));
}

std::string points(double difference) {
    const double value = 100 * difference;
    return value == 0 ? "0" : fmt::format("{:+.{}f}", value, base::decimalsOfPoints(value));
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
