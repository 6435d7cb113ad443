#pragma once

#include <string>
#include <vector>

#include "throughline/base/decimals.h"

/// Numbers as the report says them; never depends on the locale.
namespace throughline::cli {

/// "18.3 %" of 0.183; small rates keep two digits ("0.0021 %"), and one that is not quite all never says
/// "100 %".
std::string percent(double share);
/// Shares that stand side by side: "0.95 %" and "1.10 %", not "1.1 %".
std::vector<std::string> percents(const std::vector<double>& shares);
/// "0.95 % to 1.10 %", with the same number of decimals; "1.1 %" where both ends read the same.
std::string percentRange(double low, double high);
/// Shares that stand beside their differences.
struct Compared {
    std::vector<std::string> shares;
    std::vector<std::string> points;  ///< "-2.70", "+0.014" of each step
};
/// With so many decimals that the difference of what is shown is what is shown (base::stepsAsShown).
Compared compared(const std::vector<double>& shares, const std::vector<base::Step>& steps);
/// "1 in 5.5"; without digits beyond base::mostOfOneIn.
std::string oneInWords(double oneIn);
/// "2,304,883".
std::string grouped(double value);
/// "1 draw", "4,096 draws".
std::string counted(std::size_t count, const std::string& word);
/// "1.30", "2,304,883.00".
std::string withTwoDecimals(double value);

}  // namespace throughline::cli
