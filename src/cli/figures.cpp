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

std::string percentWith(double value, int decimals) {
    return fmt::format("{:.{}f} %", value, decimals);
}

std::string pointsWith(double value, int decimals) {
    return value == 0 ? "0" : fmt::format("{:+.{}f}", value, decimals);
}

std::vector<double> inHundreds(std::vector<double> shares) {
    for (double& share : shares) share *= 100;
    return shares;
}

}  // namespace

std::string percent(double share) {
    const double value = 100 * share;
    return percentWith(value, base::decimalsOfPercentage(value));
}

std::vector<std::string> percents(const std::vector<double>& shares) {
    const std::vector<double> values = inHundreds(shares);
    const std::vector<int> decimals = base::decimalsSideBySide(values, base::decimalsOfPercentage);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < values.size(); ++i) words.push_back(percentWith(values[i], decimals[i]));
    return words;
}

std::string percentRange(double low, double high) {
    const std::vector<std::string> ends = percents({low, high});
    return ends[0] == ends[1] ? ends[0] : fmt::format("{} to {}", ends[0], ends[1]);
}

Compared compared(const std::vector<double>& shares, const std::vector<base::Step>& steps) {
    const base::ShownSteps shown = base::stepsAsShown(inHundreds(shares), steps);
    Compared words;
    for (const base::Shown& one : shown.percentages)
        words.shares.push_back(percentWith(one.value, one.decimals));
    for (const base::Shown& one : shown.points) words.points.push_back(pointsWith(one.value, one.decimals));
    return words;
}

std::string oneInWords(double oneIn) {
    if (oneIn > base::mostOfOneIn) return "1 in more than a thousand million million";
    return oneIn < 100 ? fmt::format("1 in {:.1f}", oneIn) : "1 in " + grouped(oneIn);
}

std::string grouped(double value) {
    std::string digits = fmt::format("{:.0f}", value);
    groupDigits(digits, digits.size());
    return digits;
}

std::string counted(std::size_t count, const std::string& word) {
    return fmt::format("{} {}{}", grouped(static_cast<double>(count)), word, count == 1 ? "" : "s");
}

std::string withTwoDecimals(double value) {
    std::string digits = fmt::format("{:.2f}", value);
    groupDigits(digits, digits.find('.'));
    return digits;
}

}  // namespace throughline::cli
