#pragma once

#include <optional>

#include <QLocale>
#include <QString>

/// Numbers as people type them, independent of the locale: digits of any script, the first "." or "," is
/// always the decimal sign, separators of groups are refused where a text could mean two numbers.
namespace throughline::gui {

/// What a typed text says: a value, or the problem in words. A hint may stand beside a value.
struct NumberReading {
    std::optional<double> value;
    QString problem;
    QString hint;

    static NumberReading refused(const QString& problem) { return {std::nullopt, problem, {}}; }
};

/// The text with digits, minus, percent sign and spaces in their ASCII form, without spaces at the ends and
/// marks of direction.
QString plainCharacters(const QString& text);

/// A number without sign or unit: "4", "4,5", ".5". What is none is quoted as it was typed, with all that
/// stood around it. Pre: plainCharacters.
NumberReading readPlainNumber(const QString& text, const QString& typed);
inline NumberReading readPlainNumber(const QString& text) {
    return readPlainNumber(text, text);
}

/// "+10%", "-10%", "x2", "*2": the change of what stands there now. Nothing where the text is not of this
/// form. Pre: plainCharacters.
std::optional<NumberReading> readRelative(const QString& text, double current, const QString& typed = {});

/// Money, a factor: not negative and finite. The unit ("€", "CHF", "×") may stand on either side. A single
/// separator before exactly three digits is refused: it could be one of groups. What a field with so many
/// decimals shows in the language of the screen ("1,234.50") is taken, where they are given.
NumberReading readAmount(const QString& text, double current, const QString& unit = {},
                         std::optional<int> decimalsShown = std::nullopt);

/// How many there are: as an amount, but a separator before each three digits is one of thousands: "60,000",
/// "60.000" and "60 000" are the same.
NumberReading readCount(const QString& text, double current);

enum class Grouping { Omit, Show };

/// The shortest way to write the value with that many significant digits and at least these decimals.
QString writeNumber(double value, int decimals, int significant, const QLocale& locale = QLocale(),
                    Grouping grouping = Grouping::Omit);

}  // namespace throughline::gui
