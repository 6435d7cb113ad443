#include "gui/controls/rate_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include "gui/controls/percent_text.h"

namespace throughline::gui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

/// A mean that was calculated is not more exact than this.
constexpr int digitsOfMean = 3;

RateReading taken(const base::Rate& rate) {
    return {rate, {}, tr("On average %1.").arg(writePercent(rate.mean(), digitsOfMean))};
}

RateReading refused(const QString& problem) {
    return {std::nullopt, problem, {}};
}

/// "38 of 950" in the language of the screen and in English; not "38/950", which is a fraction.
std::optional<std::pair<QString, QString>> countedParts(const QString& text) {
    const QString here = QRegularExpression::escape(tr("of"));
    const QRegularExpression counted(QStringLiteral("^(.+?)\\s+(?:of|%1)\\s+(.+)$").arg(here),
                                     QRegularExpression::CaseInsensitiveOption);
    const auto match = counted.match(text);
    if (!match.hasMatch()) return std::nullopt;
    return std::pair(match.captured(1), match.captured(2));
}

RateReading readCounted(const QString& errors, const QString& visits) {
    const NumberReading share = readPercent(errors + " of " + visits, 0);
    if (!share.value) return refused(share.problem);
    const NumberReading count = readPlainNumber(plainCharacters(errors));
    const NumberReading of = readPlainNumber(plainCharacters(visits));
    const auto rate =
        count.value && of.value ? base::Rate::counted(*count.value, *of.value) : std::optional<base::Rate>();
    if (!rate) return refused(tr("There cannot be more errors than cases."));
    return taken(*rate);
}

RateReading readPoints(const QStringList& parts) {
    double points[3];
    for (int i = 0; i < 3; ++i) {
        const NumberReading point = readPercent(parts[i], 0);
        if (!point.value) return refused(point.problem);
        points[i] = *point.value;
    }
    const auto rate = base::Rate::estimated(points[0], points[1], points[2]);
    if (!rate) return refused(tr("Low, likely and high have to be in this order."));
    return taken(*rate);
}

/// Without the sign.
QString percentage(double probability) {
    return writePercent(probability).remove('%').trimmed();
}

}  // namespace

RateReading readRate(const QString& text, double current) {
    const QString words = text.section('=', 0, 0).trimmed();
    if (const auto parts = countedParts(words)) return readCounted(parts->first, parts->second);
    const QStringList points = words.split('/');
    if (points.size() == 3) return readPoints(points);
    const NumberReading number = readPercent(words, current);
    if (!number.value) return refused(number.problem);
    return {base::Rate::exactly(*number.value), {}, number.hint};
}

QString writeRate(const base::Rate& rate) {
    if (rate.factor() != 1) return writePercent(rate.mean());
    if (const auto* counted = std::get_if<base::Evidence>(&rate.form()))
        return QStringLiteral("%1 %2 %3")
            .arg(writeNumber(counted->errors, 0, 10), tr("of"), writeNumber(counted->visits, 0, 10));
    if (const auto* points = std::get_if<base::ThreePoints>(&rate.form()))
        return QStringLiteral("%1 / %2 / %3 %")
            .arg(percentage(points->low), percentage(points->likely), percentage(points->high));
    return writePercent(rate.mean());
}

}  // namespace throughline::gui
