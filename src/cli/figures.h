#pragma once

#include <string>

/// Numbers as the report says them; never depends on the locale.
namespace throughline::cli {

/// "18.3 %" of 0.183; small rates keep two digits ("0.0021 %"), and one that is not quite all never says
/// "100 %".
std::string percent(double share);
/// "-2.6", "+0.014": a difference of two shares, in points.
std::string points(double difference);
/// "1 in 5.5".
std::string oneInWords(double oneIn);
/// "2,304,883".
std::string grouped(double value);
/// "1.30", "2,304,883.00".
std::string withTwoDecimals(double value);

}  // namespace throughline::cli
