#include "gui/controls/percent_text.h"

#include <QLocale>

#include "support/catch.h"

using namespace throughline::gui;

namespace {

struct Accepted {
    const char* text;
    double percent;
};

const Accepted accepted[] = {
    {"4", 4},
    {"4%", 4},
    {"4 %", 4},
    {" 4 % ", 4},
    {"4\u00a0%", 4},
    {"4\u202f%", 4},
    {"4,5", 4.5},
    {"4.5", 4.5},
    {"4.5%", 4.5},
    {"4,5 %", 4.5},
    {".5", 0.5},
    {",5", 0.5},
    {"4.", 4},
    {"0", 0},
    {"0%", 0},
    {"0.0", 0},
    {"100", 100},
    {"100 %", 100},
    {"100.0", 100},
    {"99.999", 99.999},
    {"0.045", 0.045},
    {"0,045", 0.045},
    {"0.18", 0.18},
    {"0,18 %", 0.18},
    {"0.0000001", 0.0000001},
    {"1.234", 1.234},
    {"1,234", 1.234},
    {"007", 7},
    {"1/25", 4},
    {"1 / 25", 4},
    {"1\u204425", 4},
    {"45 of 1000", 4.5},
    {"45 out of 1000", 4.5},
    {"45 von 1000", 4.5},
    {"45 sur 1000", 4.5},
    {"1 in 8", 12.5},
    {"0 of 10", 0},
    {"10 of 10", 100},
    {"+10%", 2.2},
    {"+ 10 %", 2.2},
    {"-10%", 1.8},
    {"\u221210 %", 1.8},
    {"\u221210\u00a0%", 1.8},
    {"-100%", 0},
    {"+0%", 2},
    {"x2", 4},
    {"X2", 4},
    {"*2", 4},
    {"\u00d72", 4},
    {"x0,5", 1},
    {"x 0.5", 1},
    {"\u06f4", 4},
    {"\u06f4\u066b\u06f5", 4.5},
    {"\u06f4\u066b\u06f5\u066a", 4.5},
    {"\u0664\u066b\u0665 \u066a", 4.5},
    {"\u200e4 %\u200f", 4},
    {"\uff14\uff05", 4},
};

const char* const refused[] = {
    "",
    " ",
    "%",
    "abc",
    "4x",
    "four",
    "NaN",
    "nan %",
    "inf",
    "Inf %",
    "-inf",
    "\u221e",
    "-4",
    "\u22124",
    "-0.1",
    "100.1",
    "101",
    "1000 %",
    "1,234.5",
    "1.234,5",
    "1,234,567",
    "1 234",
    "1'234",
    "1\u2019234",
    "1\u00a0234",
    "1\u066c234",
    "4,5,6",
    "..",
    ".",
    ",",
    "4%%",
    "+4",
    "+5000%",
    "-110%",
    "x60",
    "x",
    "1/0",
    "5/4",
    "/5",
    "5/",
    "45 of 1,000",
    "45 of 40",
    "of 5",
    "4e2",
    "0x10",
    "1/25 %",
    "4 5",
    "+%",
    "--4",
    "4-",
    "x-2",
    "\u06f1\u066c\u06f0\u06f0\u06f0",
};

constexpr double current = 0.02;

}  // namespace

TEST_CASE("a percentage means the same in each locale") {
    const auto locale = GENERATE(as<std::string>{}, "en_GB", "de_DE", "fr_FR", "fa_IR");
    QLocale::setDefault(QLocale(QString::fromStdString(locale)));
    for (const Accepted& each : accepted) {
        CAPTURE(locale, each.text);
        const NumberReading reading = readPercent(QString::fromUtf8(each.text), current);
        CAPTURE(reading.problem.toStdString());
        REQUIRE(reading.value.has_value());
        CHECK_THAT(*reading.value, WithinRel(each.percent / 100, 1e-12) || WithinAbs(0, 1e-15));
    }
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("what is no rate, or could be two, is refused with the reason") {
    const auto locale = GENERATE(as<std::string>{}, "en_GB", "de_DE", "fr_FR", "fa_IR");
    QLocale::setDefault(QLocale(QString::fromStdString(locale)));
    for (const char* text : refused) {
        CAPTURE(locale, text);
        const NumberReading reading = readPercent(QString::fromUtf8(text), current);
        CHECK_FALSE(reading.value.has_value());
        CHECK_FALSE(reading.problem.isEmpty());
    }
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("a percentage that is written reads back as the same one in each locale") {
    const auto locale = GENERATE(as<std::string>{}, "en_GB", "de_DE", "fr_FR", "fa_IR", "ar_EG", "hi_IN");
    QLocale::setDefault(QLocale(QString::fromStdString(locale)));
    for (const double probability : {0.0, 1e-9, 0.00018, 0.0018, 0.03, 0.045, 0.29, 0.5, 0.9999, 1.0}) {
        const QString written = writePercent(probability);
        CAPTURE(locale, written.toStdString());
        const NumberReading reading = readPercent(written, current);
        REQUIRE(reading.value.has_value());
        CHECK_THAT(*reading.value, WithinAbs(probability, probability * 1e-9));
    }
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("a number below one without a percent sign asks whether a fraction was meant") {
    CHECK(readPercent("0.045", 0).hint.contains("did you mean 4.5"));
    CHECK(readPercent("0.045 %", 0).hint.isEmpty());
    CHECK(readPercent("4.5", 0).hint.isEmpty());
    CHECK(readPercent("0", 0).hint.isEmpty());
}

TEST_CASE("a rate is said as whole customers out of the smallest power of ten") {
    const auto words = [](double probability) { return outOf(probability, "%1 of %2").toStdString(); };
    CHECK(words(0.04) == "4 of 100");
    CHECK(words(0.045) == "45 of 1,000");
    CHECK(words(0.00045) == "45 of 100,000");
    CHECK(words(0) == "0 of 100");
    CHECK(words(1) == "100 of 100");
    CHECK(words(1.0 / 3) == "about 333 of 1,000");
    CHECK(words(1e-9) == "1 of 1,000,000,000");
}

TEST_CASE("money is read without doubt about thousands") {
    CHECK(readAmount("150", 0, "\u20ac").value == 150);
    CHECK(readAmount("\u20ac 150.00", 0, "\u20ac").value == 150);
    CHECK(readAmount("150,5 \u20ac", 0, "\u20ac").value == 150.5);
    CHECK(readAmount("chf 20", 0, "CHF").value == 20);
    CHECK(readAmount("+10%", 200).value == 220);
    CHECK(readAmount("x3", 200).value == 600);
    for (const char* text :
         {"1,234", "1.234", "12.500", "1,234.50", "1 000", "-5", "+5", "nan", "", "5 apples"}) {
        CAPTURE(text);
        CHECK_FALSE(readAmount(text, 0, "\u20ac").value.has_value());
        CHECK_FALSE(readAmount(text, 0, "\u20ac").problem.isEmpty());
    }
    CHECK(readAmount("0.125", 0).value == 0.125);
    CHECK(readAmount("1234.567", 0).value == 1234.567);
}

TEST_CASE("a count is read with its thousands") {
    for (const char* text : {"60000", "60,000", "60.000", "60 000", "60'000", "60\u00a0000", "60\u202f000"}) {
        CAPTURE(text);
        CHECK(readCount(QString::fromUtf8(text), 0).value == 60'000);
    }
    CHECK(readCount("1,234,567", 0).value == 1'234'567);
    CHECK(readCount("+10%", 60'000).value == 66'000);
    CHECK(readCount("0.5", 0).value == 0.5);
    for (const char* text : {"6,00,0", "1,234,56", "abc", ""}) {
        CAPTURE(text);
        CHECK_FALSE(readCount(text, 0).value);
    }
}

TEST_CASE("money is read as its field shows it, and no other way with thousands") {
    for (const char* name : {"en_GB", "de_DE", "de_CH", "fr_FR"}) {
        CAPTURE(name);
        QLocale::setDefault(QLocale(QString(name)));
        for (const double amount : {1234.5, 1234.0, 12'345'678.25, 0.5}) {
            const QString shown = writeNumber(amount, 2, 15, QLocale(), Grouping::Show);
            CHECK(readAmount(shown, 0, "\u20ac", 2).value == amount);
        }
        CHECK_FALSE(readAmount("1,234", 0, "\u20ac", 2).value);
        CHECK_FALSE(readAmount("1.234", 0, "\u20ac", 2).value);
    }
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("a number is written as short as it is exact") {
    const QLocale c = QLocale::c();
    CHECK(writeNumber(4, 1, 8, c) == "4.0");
    CHECK(writeNumber(4.05, 1, 3, c) == "4.05");
    CHECK(writeNumber(4.0483, 1, 3, c) == "4.05");
    CHECK(writeNumber(28.999999999999996, 1, 8, c) == "29.0");
    CHECK(writeNumber(120000, 0, 15, QLocale("en_GB"), Grouping::Show) == "120,000");
    CHECK(writeNumber(120000, 0, 15, QLocale("en_GB"), Grouping::Omit) == "120000");
}

TEST_CASE("what is no number is quoted exactly as it was typed") {
    for (const char* typed : {"5 %%", "4x %", "+5 %%", "x 2y", "\u066b5a\u066a"}) {
        CAPTURE(typed);
        const QString quoted = u'\u201c' + QString::fromUtf8(typed) + u'\u201d';
        CHECK(readPercent(QString::fromUtf8(typed), current).problem.contains(quoted));
    }
    CHECK(readAmount("\u20ac 5 apples", 0, "\u20ac").problem.contains("\u201c\u20ac 5 apples\u201d"));
}
