#include "figures.h"

#include "support/catch.h"
#include "text_table.h"

namespace throughline::cli {
namespace {

TEST_CASE("rates are said with one decimal, small ones with two digits") {
    CHECK(percent(0.18292) == "18.3 %");
    CHECK(percent(0) == "0 %");
    CHECK(percent(1) == "100 %");
    CHECK(percent(0.001) == "0.10 %");
    CHECK(percent(0.000021) == "0.0021 %");
}

TEST_CASE("a rate that is not quite all never says all") {
    CHECK(percent(0.9994) == "99.940 %");
    CHECK(percent(0.99996) == "99.9960 %");
    CHECK(percent(0.9999999) == "99.999990 %");
    CHECK(percent(1 - 1e-15) == "100 %");  // no more than rounding
}

TEST_CASE("differences are said in points, with their sign and with two digits where they are small") {
    const auto difference = [](double before, double after) {
        return compared({before, after}, {{0, 1}}).points.front();
    };
    CHECK(difference(0.2, 0.2) == "0");
    CHECK(difference(0.2, 0.173) == "-2.7");
    CHECK(difference(0.2, 0.1925) == "-0.75");
    CHECK(difference(0.2, 0.20014) == "+0.014");
}

TEST_CASE("the difference of what is shown is what is shown") {
    const Compared figures = compared({0.1694, 0.1536, 1 - 1e-15}, {{0, 0}, {0, 1}});
    CHECK(figures.shares == std::vector<std::string>{"16.94 %", "15.36 %", "100 %"});
    CHECK(figures.points == std::vector<std::string>{"0", "-1.58"});
}

TEST_CASE("figures that stand side by side have the same number of decimals") {
    CHECK(compared({0.2, 0.173, 0.1925}, {{0, 1}, {0, 2}}).points ==
          std::vector<std::string>{"-2.70", "-0.75"});
    CHECK(percents({0.0095, 0.011, 1}) == std::vector<std::string>{"0.95 %", "1.10 %", "100 %"});
    CHECK(percents({1 - 1e-15, 0.0095}) == std::vector<std::string>{"100 %", "0.95 %"});
    CHECK(percentRange(0.0095, 0.011) == "0.95 % to 1.10 %");
    CHECK(percentRange(0.02, 0.2) == "2.0 % to 20.0 %");
    CHECK(percentRange(0.183, 0.1832) == "18.3 %");
    CHECK(percentRange(0, 0.0095) == "0 % to 0.95 %");
}

TEST_CASE("one in so many") {
    CHECK(oneInWords(5.467) == "1 in 5.5");
    CHECK(oneInWords(1234567) == "1 in 1,234,567");
    CHECK(oneInWords(1e15) == "1 in 1,000,000,000,000,000");
    CHECK(oneInWords(1e271) == "1 in more than a thousand million million");
}

TEST_CASE("large figures are grouped by thousands") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(2304883.4) == "2,304,883");
    CHECK(withTwoDecimals(198) == "198.00");
    CHECK(withTwoDecimals(1234.5) == "1,234.50");
}

TEST_CASE("a table is as wide as what a terminal shows") {
    CHECK(displayWidth("Büro → x") == 8);
    CHECK(displayWidth("中文") == 4);
    CHECK(displayWidth("e\xCC\x81") == 1);
    TextTable table;
    table.add({"Büro", "1 %"});
    table.add({"中文x", "100 %"});
    table.add({"only"});
    CHECK(table.text() == "  Büro      1 %\n  中文x   100 %\n  only\n");
}

}  // namespace
}  // namespace throughline::cli
