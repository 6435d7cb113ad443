#include "gui/controls/percent_text.h"

#include <cmath>

#include <QCoreApplication>
#include <QRegularExpression>

namespace throughline::gui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

NumberReading withinRange(NumberReading reading) {
    if (!reading.value) return reading;
    if (*reading.value < 0) return NumberReading::refused(tr("It cannot be less than 0 %."));
    if (*reading.value > 1) {
        return NumberReading::refused(tr("%1 is more than 100 %.").arg(writePercent(*reading.value)));
    }
    return reading;
}

/// A part of "45 of 1000". Thousands are counted here, so a separator before three digits has two readings.
NumberReading readCount(const QString& text) {
    static const QRegularExpression threeDigits("^[1-9]\\d{0,2}[.,]\\d{3}$");
    if (text.contains(threeDigits))
        return NumberReading::refused(tr("Leave out the separators between thousands: 1000"));
    return readPlainNumber(text);
}

NumberReading readRatio(const QString& part, const QString& whole) {
    const NumberReading numerator = readCount(part.trimmed());
    const NumberReading denominator = readCount(whole.trimmed());
    if (!numerator.value) return numerator;
    if (!denominator.value) return denominator;
    if (*denominator.value == 0) return NumberReading::refused(tr("Of 0 there is no share."));
    if (*numerator.value > *denominator.value) {
        return NumberReading::refused(tr("%1 is more than %2.").arg(part.trimmed(), whole.trimmed()));
    }
    return {*numerator.value / *denominator.value, {}, {}};
}

NumberReading readNumberOfPercent(const QString& text, const QString& typed) {
    const bool hasSign = text.endsWith(u'%');
    NumberReading reading = readPlainNumber(hasSign ? text.chopped(1).trimmed() : text, typed);
    if (!reading.value) return reading;
    const double percentage = *reading.value;
    reading.value = percentage / 100;
    if (!hasSign && percentage > 0 && percentage < 1) {
        reading.hint =
            tr("%1 \u2013 did you mean %2?").arg(writePercent(percentage / 100), writePercent(percentage));
    }
    return reading;
}

NumberReading refuseSign(const QString& text) {
    if (text.startsWith(u'+')) {
        return NumberReading::refused(tr("For a tenth more write +10 %; for a new rate leave out the plus."));
    }
    return NumberReading::refused(tr("It cannot be less than 0 %. For a tenth less write -10 %."));
}

/// How far from a whole number is still rounding of the double.
constexpr double rounding = 1e-9;

struct Counted {
    double count;
    double of;
    bool exact;
};

Counted countedIn(double probability) {
    double of = 100;
    for (; of < 1e12; of *= 10) {
        const double count = probability * of;
        if (count > 0.5 && std::abs(count - std::round(count)) < rounding * count)
            return {std::round(count), of, true};
        if (count >= 100) return {std::round(count), of, false};
    }
    return {probability * of, of, false};
}

}  // namespace

NumberReading readPercent(const QString& text, double current) {
    static const QRegularExpression ratio("^(.*?)(?:/| of | out of | in | von | sur | \u0627\u0632 )(.*)$");
    const QString plain = plainCharacters(text);
    if (plain.isEmpty() || plain == u"%") return NumberReading::refused(tr("Type a rate, such as 4 %."));
    if (const auto relative = readRelative(plain, current, text)) return withinRange(*relative);
    if (plain.startsWith(u'+') || plain.startsWith(u'-')) return refuseSign(plain);
    if (const auto match = ratio.match(plain); match.hasMatch()) {
        return readRatio(match.captured(1), match.captured(2));
    }
    return withinRange(readNumberOfPercent(plain, text));
}

QString writePercent(double probability, int significant, const QLocale& locale) {
    return writeNumber(probability * 100, 1, significant, locale) + u'\u00a0' + locale.percent();
}

QString outOf(double probability, const QString& sentence, const QLocale& locale) {
    if (probability == 0) return sentence.arg(locale.toString(0), locale.toString(100));
    const Counted counted = countedIn(probability);
    const QString count = writeNumber(counted.count, 0, 12, locale, Grouping::Show);
    const QString of = writeNumber(counted.of, 0, 15, locale, Grouping::Show);
    return sentence.arg(counted.exact ? count : tr("about %1").arg(count), of);
}

}  // namespace throughline::gui
