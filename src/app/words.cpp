#include "app/words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QLocale>
#include <QObject>

#include "throughline/base/decimals.h"

namespace throughline::app {
namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString number(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

/// The decimals that four digits of a percentage have, without zeros at the end; at least one.
int decimalsOfPoint(double probability) {
    const QString digits = QString::number(probability * 100, 'g', 4);
    const auto point = digits.indexOf('.');
    const bool isPlain = !digits.contains('e');
    return point < 0 || !isPlain ? 1 : std::max(1, int(digits.size() - point - 1));
}

/// "1.0" of 1 %, beside the other two.
QString pointWords(double probability, const base::ThreePoints& points) {
    int decimals = 1;
    for (const double each : {points.low, points.likely, points.high})
        decimals = std::max(decimals, decimalsOfPoint(each));
    return number(probability * 100, decimals);
}

/// "4.00 %".
QString percentageWith(double percentage, int decimals) {
    return QObject::tr("%1 %", "percentage").arg(number(percentage, decimals));
}

std::vector<double> inHundreds(std::vector<double> rates) {
    for (double& rate : rates) rate *= 100;
    return rates;
}

QString withPoints(const QString& figure) {
    return QObject::tr("%1 points").arg(figure);
}

QString signedWith(double value, int decimals) {
    const QString sign = value > 0 ? "+" : value < 0 ? QString(QChar(0x2212)) : QString();
    return sign + number(std::abs(value), decimals);
}

double impactWithoutWeakest(const engine::Evaluation& evaluation) {
    const auto isWeakest = [&](const model::ElementId& id) { return id == evaluation.weakestLink; };
    for (const auto& silo : evaluation.silos)
        if (isWeakest(silo.id)) return silo.influence.impactIfPerfect;
    for (const auto& handoff : evaluation.handoffs)
        if (isWeakest(handoff.id)) return handoff.influence.impactIfPerfect;
    return evaluation.impactRate;
}

/// The rates: of those let down, and of the same if the weakest link were perfect.
QString sentenceOf(const model::Journey& journey, const engine::Evaluation& evaluation,
                   const QStringList& rates) {
    if (evaluation.impactRate <= 0)
        return QObject::tr("As drawn, no customer is let down: no silo or hand-off errs.");
    QString head = QObject::tr("%1 of customers (%2) are let down at least once")
                       .arg(rates[0], oneIn(evaluation.impactRate));
    if (evaluation.confidence) head += " (" + simulated(*evaluation.confidence) + ")";
    if (!evaluation.weakestLink) return head + ".";
    return QObject::tr("%1; %2 is the weakest link: were it perfect, it would be %3.")
        .arg(head, name(journey, *evaluation.weakestLink), rates[1]);
}

QString inScenario(const model::JourneyBundle& bundle, const model::ScenarioId& scenario,
                   const QString& sentence) {
    if (scenario.empty()) return sentence;
    return QObject::tr("With “%1”: %2").arg(scenarioName(bundle, scenario), sentence);
}

QString referenceWords(const model::JourneyBundle& bundle, const model::ScenarioId& reference,
                       const QString& rate, const QString& difference) {
    if (reference.empty()) return QObject::tr("In the baseline it is %1 (%2).").arg(rate, difference);
    return QObject::tr("With “%3” it is %1 (%2).").arg(rate, difference, scenarioName(bundle, reference));
}

struct Scale {
    double unit;
    const char* pattern;
};

/// The sign stands where the language of the screen has it.
QString withSign(const QString& amount, const std::string& currency) {
    if (currency.empty()) return amount;
    return QObject::tr("%1%2", "currency sign, amount").arg(currencySign(currency), amount).trimmed();
}

}  // namespace

QString percent(double probability) {
    const double percentage = probability * 100;
    return percentageWith(percentage, base::decimalsOfPercentage(percentage));
}

QStringList percents(const std::vector<double>& probabilities) {
    const std::vector<double> percentages = inHundreds(probabilities);
    const std::vector<int> decimals = base::decimalsSideBySide(percentages, base::decimalsOfPercentage);
    QStringList words;
    for (std::size_t i = 0; i < percentages.size(); ++i) words << percentageWith(percentages[i], decimals[i]);
    return words;
}

QString percentRange(double low, double high) {
    const QStringList ends = percents({low, high});
    return QObject::tr("%1 to %2", "the ends of a range").arg(ends[0], ends[1]);
}

QString rateWords(const model::Rate& rate) {
    const QString mean = percent(rate.mean());
    if (rate.factor() != 1) return mean;
    if (const auto* counted = std::get_if<base::Evidence>(&rate.form()))
        return QObject::tr("%1 of %2 = %3", "errors of visits = rate")
            .arg(QLocale().toString(counted->errors, 'g', 10), QLocale().toString(counted->visits, 'g', 10),
                 mean);
    if (const auto* points = std::get_if<base::ThreePoints>(&rate.form())) {
        return QObject::tr("%1 / %2 / %3 % = %4", "low, likely and high percentage = rate")
            .arg(pointWords(points->low, *points), pointWords(points->likely, *points),
                 pointWords(points->high, *points), mean);
    }
    return mean;
}

QString oneIn(double probability) {
    const auto one = engine::oneIn(probability);
    if (!one) return QObject::tr("none");
    if (*one > base::mostOfOneIn) return QObject::tr("1 in more than a thousand million million");
    return QObject::tr("1 in %1").arg(*one < 100 ? number(*one, *one < 9.95 || *one < 20 ? 1 : 0)
                                                 : count(*one));
}

QString signedPoints(double difference) {
    const double value = difference * 100;
    return signedWith(value, base::decimalsOfPoints(value));
}

QStringList signedPoints(const std::vector<double>& differences) {
    const std::vector<double> values = inHundreds(differences);
    const std::vector<int> decimals = base::decimalsSideBySide(values, base::decimalsOfPoints);
    QStringList words;
    for (std::size_t i = 0; i < values.size(); ++i) words << signedWith(values[i], decimals[i]);
    return words;
}

QStringList points(const std::vector<double>& differences) {
    QStringList words = signedPoints(differences);
    for (QString& one : words) one = withPoints(one);
    return words;
}

QString points(double difference) {
    return withPoints(signedPoints(difference));
}

Compared compared(const std::vector<double>& rates, const std::vector<base::Step>& steps) {
    const base::ShownSteps shown = base::stepsAsShown(inHundreds(rates), steps);
    Compared words;
    for (const base::Shown& one : shown.percentages) words.rates << percentageWith(one.value, one.decimals);
    for (const base::Shown& one : shown.points) {
        words.signedPoints << signedWith(one.value, one.decimals);
        words.points << withPoints(words.signedPoints.back());
    }
    return words;
}

Compared compared(double before, double after) {
    return compared({before, after}, {{0, 1}});
}

std::optional<double> referenceRate(const Evaluated& results) {
    const ScenarioResult& reference = results.reference;
    if (reference.scenario == results.shown.scenario || !reference.evaluation) return std::nullopt;
    return reference.evaluation->impactRate;
}

QString rateBesideReference(const Evaluated& results, double impact) {
    const auto before = referenceRate(results);
    return before ? compared(*before, impact).rates[1] : percent(impact);
}

QString changeInWords(double before, double after) {
    if (before == after) return QObject::tr("no difference");
    const double difference = after - before;
    const int customers = customersOutOf(std::abs(difference), 1000);
    const Compared figures = compared(before, after);
    const QString change =
        QObject::tr("%1 → %2, %3").arg(figures.rates[0], figures.rates[1], figures.points[0]);
    const QString words = difference < 0 ? QObject::tr("%1, %2 fewer of %3 customers")
                                         : QObject::tr("%1, %2 more of %3 customers");
    return customers == 0 ? change : words.arg(change, count(customers), count(1000));
}

QString ofHundred(double share) {
    return outOf(share, 100);
}

QString simulated(const engine::Interval& confidence) {
    const double half = 50 * (confidence.high - confidence.low);
    return QObject::tr("simulated, ± %1 points").arg(number(half, std::min(base::decimalsFor(half, 1), 6)));
}

QString fine(double errorRate) {
    return QObject::tr("%1 fine").arg(percent(1 - errorRate));
}

int customersOutOf(double probability, int total) {
    return static_cast<int>(std::lround(std::clamp(probability, 0.0, 1.0) * total));
}

QString outOf(double probability, int total) {
    const int customers = customersOutOf(probability, total);
    if (customers == 0 && probability > 0) return QObject::tr("fewer than 1 of %1").arg(count(total));
    if (customers == total && probability < 1) return QObject::tr("all but a few of %1").arg(count(total));
    return QObject::tr("%1 of %2").arg(count(customers), count(total));
}

QString currencySign(const std::string& currency) {
    static constexpr std::array<std::pair<const char*, const char*>, 4> signs{
        {{"EUR", "€"}, {"GBP", "£"}, {"USD", "$"}, {"JPY", "¥"}}};
    for (const auto& [code, sign] : signs)
        if (currency == code) return QString::fromUtf8(sign);
    return currency.empty() ? QString() : text(currency) + QChar(0x00A0);
}

QString money(double amount, const std::string& currency) {
    return withSign(number(amount, amount >= 1e7 ? 0 : 2), currency);
}

QString shortMoney(double amount, const std::string& currency) {
    static constexpr std::array<Scale, 3> scales{{{1e9, QT_TRANSLATE_NOOP("QObject", "%1 bn")},
                                                  {1e6, QT_TRANSLATE_NOOP("QObject", "%1 m")},
                                                  {1e3, QT_TRANSLATE_NOOP("QObject", "%1 k")}}};
    for (const auto& [unit, pattern] : scales) {
        if (amount < unit * 0.9995) continue;
        const double value = amount / unit;
        return withSign(QObject::tr(pattern).arg(number(value, value < 10 ? 1 : 0)), currency);
    }
    return withSign(number(amount, amount < 10 && amount > 0 ? 2 : 0), currency);
}

QString count(double value) {
    return QLocale().toString(std::round(value), 'f', 0);
}

QString counted(std::size_t number, const QString& one, const QString& several) {
    return count(static_cast<double>(number)) + ' ' + (number == 1 ? one : several);
}

QString factor(double value) {
    const double size = std::abs(value);
    if (size >= 100) return count(value);
    return number(value, size >= 10 ? 1 : size >= 1 ? 2 : std::min(6, base::decimalsFor(size, 2)));
}

QString moment(const QDateTime& time) {
    const bool today = time.date() == QDate::currentDate();
    return today ? QLocale().toString(time.time(), QLocale::ShortFormat)
                 : QLocale().toString(time, QLocale::ShortFormat);
}

QString name(const model::Journey& journey, const model::ElementId& element) {
    return text(model::displayName(journey, element));
}

bool isNamed(const model::Journey& journey) {
    return !text(journey.name).trimmed().isEmpty();
}

QString workspaceName(const model::Workspace& workspace) {
    const QString name = text(workspace.name);
    return name.trimmed().isEmpty() ? QObject::tr("Workspace without a name") : name;
}

QString journeyName(const model::Journey& journey) {
    return isNamed(journey) ? text(journey.name) : QObject::tr("Journey without a name");
}

QString departmentName(const model::Journey& journey, const model::DepartmentId& department) {
    const model::Department* found = model::find(journey, department);
    if (!found) return {};
    return text(found->name.empty() ? found->id.string() : found->name);
}

QString scenarioName(const model::JourneyBundle& bundle, const model::ScenarioId& scenario) {
    const model::Scenario* found = model::find(*bundle.scenarios, scenario);
    return found ? text(found->name) : QObject::tr("Baseline");
}

QString summary(const model::Journey& journey, const engine::Evaluation& evaluation) {
    return sentenceOf(journey, evaluation,
                      percents({evaluation.impactRate, impactWithoutWeakest(evaluation)}));
}

QString summary(const Evaluated& results) {
    const engine::Evaluation& shown = *results.shown.evaluation;
    const model::Journey& journey = *results.shown.journey;
    const model::JourneyBundle* bundle = model::find(*results.snapshot, results.journey);
    if (!bundle) return summary(journey, shown);
    const auto before = referenceRate(results);
    if (!before) return inScenario(*bundle, results.shown.scenario, summary(journey, shown));
    const Compared figures = compared({shown.impactRate, impactWithoutWeakest(shown), *before}, {{2, 0}});
    return inScenario(*bundle, results.shown.scenario, sentenceOf(journey, shown, figures.rates)) + ' ' +
           referenceWords(*bundle, results.reference.scenario, figures.rates[2], figures.points[0]);
}

QString customersInWords(const engine::Evaluation& evaluation, int total) {
    const double more = evaluation.failuresDistribution[2] + evaluation.failuresDistribution[3];
    const QString once = outOf(evaluation.impactRate, total);
    const QString letDown = more > 0
                                ? QObject::tr("%1 customers are let down at least once, %2 more than once")
                                      .arg(once, outOf(more, total))
                                : QObject::tr("%1 customers are let down at least once").arg(once);
    if (evaluation.abandonmentRate <= 0) return letDown + '.';
    return QObject::tr("%1; %2 leave during the journey.")
        .arg(letDown, outOf(evaluation.abandonmentRate, total));
}

}  // namespace throughline::app
