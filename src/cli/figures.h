#pragma once

#include <string>
#include <vector>

/// Numbers as the report says them; never depends on the locale.
namespace throughline::cli {

/// "18.3 %" of 0.183; small rates keep two digits ("0.0021 %"), and one that is not quite all never says
/// "100 %".
std::string percent(double share);
/// Shares that stand side by side: "0.95 %" and "1.10 %", not "1.1 %".
std::vector<std::string> percents(const std::vector<double>& shares);
/// "0.95 % to 1.10 %", with the same number of decimals; "1.1 %" where both ends read the same.
std::string percentRange(double low, double high);
/// "-2.70", "+0.014": differences of shares that stand side by side, in points.
std::vector<std::string> points(const std::vector<double>& differences);
/// "1 in 5.5".
std::string oneInWords(double oneIn);
/// "2,304,883".
std::string grouped(double value);
/// "1.30", "2,304,883.00".
std::string withTwoDecimals(double value);

}  // namespace throughline::cli
