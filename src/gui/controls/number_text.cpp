#include "gui/controls/number_text.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QRegularExpression>

namespace throughline::gui {
namespace {

constexpr QChar group = u'\'';

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

bool isMarkOfDirection(QChar c) {
    return c == u'\u200e' || c == u'\u200f' || c == u'\u061c';
}

QChar plainCharacter(QChar c) {
    if (c.isDigit()) return QChar(u'0' + c.digitValue());
    switch (c.unicode()) {
        case u'\u2212':
        case u'\u2013':
        case u'\uFE63':
        case u'\uFF0D':
            return u'-';
        case u'\uFF0B':
            return u'+';
        case u'\u066A':
        case u'\uFE6A':
        case u'\uFF05':
            return u'%';
        case u'\u066B':
        case u'\uFF0E':
            return u'.';
        case u'\uFF0C':
        case u'\u060C':
            return u',';
        case u'\u066C':
        case u'\u2019':
        case u'\u02BC':
            return group;
        case u'\u00D7':
            return u'x';
        case u'\u2215':
        case u'\u2044':
            return u'/';
        default:
            return c.isSpace() ? QChar(u' ') : c;
    }
}

bool hasGroups(const QString& text) {
    static const QRegularExpression separators("[.,'] *\\d*[.,']|\\d[' ] *\\d");
    return text.contains(separators);
}

/// Why a text that is no plain number is none.
QString problemOf(const QString& text, const QString& typed) {
    static const QRegularExpression endless("nan|inf|\u221e");
    if (text.contains(u'-')) return tr("It cannot be less than nothing.");
    if (text.toLower().contains(endless)) return tr("It has to be a finite number.");
    if (hasGroups(text)) return tr("Leave out the separators between thousands: 1234.5");
    return tr("\u201c%1\u201d is not a number.").arg(typed.trimmed());
}

/// Without the unit that may stand on either side.
QString withoutUnit(QString text, const QString& unit) {
    const QString plain = plainCharacters(unit);
    if (plain.isEmpty()) return text;
    if (text.startsWith(plain, Qt::CaseInsensitive)) text.remove(0, plain.size());
    if (text.endsWith(plain, Qt::CaseInsensitive)) text.chop(plain.size());
    return text.trimmed();
}

bool couldBeGroups(const QString& text) {
    static const QRegularExpression threeDigits("^[1-9]\\d{0,2}[.,]\\d{3}$");
    return text.contains(threeDigits);
}

/// What a field with so many decimals shows for a number in the language of the screen.
std::optional<double> readAsShown(const QString& text, int decimals) {
    const QString point = plainCharacters(QString(QLocale().decimalPoint()));
    QString plain;
    for (const QChar c : text)
        if (c.isDigit() || c == point) plain += c.isDigit() ? c : u'.';
    const double value = plain.toDouble();
    const QString shown = writeNumber(value, decimals, 15, QLocale(), Grouping::Show);
    return plainCharacters(shown) == text ? std::optional(value) : std::nullopt;
}

QString withoutThousands(QString text) {
    static const QRegularExpression groups("^[1-9]\\d{0,2}([.,' ])\\d{3}(\\1\\d{3})*$");
    static const QRegularExpression separator("[.,' ]");
    return text.contains(groups) ? text.remove(separator) : text;
}

/// "150.00" -> "150", down to this many decimals.
int neededDecimals(const QString& fixed, int decimals) {
    const int point = int(fixed.indexOf(u'.'));
    if (point < 0) return 0;
    int end = int(fixed.size());
    while (end - point - 1 > decimals && fixed[end - 1] == u'0') --end;
    return end - point - 1;
}

}  // namespace

QString plainCharacters(const QString& text) {
    QString plain;
    for (const QChar c : text) {
        if (!isMarkOfDirection(c)) plain += plainCharacter(c);
    }
    return plain.trimmed();
}

NumberReading readPlainNumber(const QString& text, const QString& typed) {
    static const QRegularExpression number("^(\\d+[.,]?\\d*|[.,]\\d+)$");
    if (!text.contains(number)) return NumberReading::refused(problemOf(text, typed));
    const double value = QString(text).replace(u',', u'.').toDouble();
    if (!std::isfinite(value)) return NumberReading::refused(tr("It has to be a finite number."));
    return {value, {}, {}};
}

std::optional<NumberReading> readRelative(const QString& text, double current, const QString& typed) {
    static const QRegularExpression points("^([+-]) *(.*?) *%$");
    static const QRegularExpression times("^[xX*] *(.*)$");
    if (const auto match = times.match(text); match.hasMatch()) {
        NumberReading factor = readPlainNumber(match.captured(1), typed);
        if (factor.value) factor.value = current * *factor.value;
        return factor;
    }
    if (const auto match = points.match(text); match.hasMatch()) {
        NumberReading part = readPlainNumber(match.captured(2), typed);
        const double sign = match.captured(1) == u"-" ? -1 : 1;
        if (part.value) part.value = current * (100 + sign * *part.value) / 100;
        return part;
    }
    return std::nullopt;
}

NumberReading readCount(const QString& text, double current) {
    return readAmount(withoutThousands(plainCharacters(text)), current, {}, 0);
}

NumberReading readAmount(const QString& text, double current, const QString& unit,
                         std::optional<int> decimalsShown) {
    const QString plain = plainCharacters(text);
    if (const auto relative = readRelative(plain, current, text)) {
        return relative->value < 0 ? NumberReading::refused(tr("It cannot be less than nothing."))
                                   : *relative;
    }
    const QString number = withoutUnit(plain, unit);
    if (number.isEmpty()) return NumberReading::refused(tr("Type a number."));
    if (number.startsWith(u'+')) return NumberReading::refused(tr("For a tenth more write +10 %."));
    if (couldBeGroups(number))
        return NumberReading::refused(tr("Thousand or decimal? Leave out the separator."));
    const auto shown = decimalsShown ? readAsShown(number, *decimalsShown) : std::nullopt;
    if (shown) return {shown, {}, {}};
    return readPlainNumber(number, text);
}

QString writeNumber(double value, int decimals, int significant, const QLocale& locale, Grouping grouping) {
    const int magnitude = value == 0 ? 0 : int(std::floor(std::log10(std::abs(value))));
    const int most = std::clamp(significant - 1 - magnitude, decimals, 30);
    const int needed = neededDecimals(QString::number(value, 'f', most), decimals);
    QLocale written = locale;
    written.setNumberOptions(grouping == Grouping::Omit ? QLocale::OmitGroupSeparator
                                                        : QLocale::DefaultNumberOptions);
    return written.toString(value, 'f', needed);
}

}  // namespace throughline::gui
