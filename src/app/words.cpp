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
    return QObject::tr("%1 %", "percentage").arg(number(percentage, base::decimalsOfPercentage(percentage)));
}

QString rateWords(const model::Rate& rate) {
    const QString mean = percent(rate.mean());
    if (rate.factor() != 1) return mean;
    if (const auto* counted = std::get_if<base::Evidence>(&rate.form()))
        return QObject::tr("%1 of %2 = %3", "errors of visits = rate")
            .arg(QLocale().toString(counted->errors, 'g', 10), QLocale().toString(counted->visits, 'g', 10),
                 mean);
    if (const auto* points = std::get_if<base::ThreePoints>(&rate.form())) {
        const auto percentage = [](double part) { return QLocale().toString(part * 100, 'g', 4); };
        return QObject::tr("%1 / %2 / %3 % = %4", "low, likely and high percentage = rate")
            .arg(percentage(points->low), percentage(points->likely), percentage(points->high), mean);
    }
    return mean;
}

QString oneIn(double probability) {
    const auto one = engine::oneIn(probability);
    if (!one) return QObject::tr("none");
    if (*one > 1e15) return QObject::tr("1 in more than a thousand million million");
    return QObject::tr("1 in %1").arg(*one < 100 ? number(*one, *one < 9.95 || *one < 20 ? 1 : 0)
                                                 : count(*one));
}

QString signedPoints(double difference) {
    const double value = difference * 100;
    const QString sign = value > 0 ? "+" : value < 0 ? QString(QChar(0x2212)) : QString();
    return sign + number(std::abs(value), base::decimalsOfPoints(value));
}

QString points(double difference) {
    return QObject::tr("%1 points").arg(signedPoints(difference));
}

QString changeInWords(double before, double after) {
    if (before == after) return QObject::tr("no difference");
    const double difference = after - before;
    const int customers = customersOutOf(std::abs(difference), 1000);
    const QString change =
        QObject::tr("%1 → %2, %3").arg(percent(before), percent(after), points(difference));
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
    if (evaluation.impactRate <= 0)
        return QObject::tr("As drawn, no customer is let down: no silo or hand-off errs.");
    QString head = QObject::tr("%1 of customers (%2) are let down at least once")
                       .arg(percent(evaluation.impactRate), oneIn(evaluation.impactRate));
    if (evaluation.confidence) head += " (" + simulated(*evaluation.confidence) + ")";
    if (!evaluation.weakestLink) return head + ".";
    const auto perfect = [&]() -> double {
        for (const auto& silo : evaluation.silos)
            if (model::ElementId(silo.id) == *evaluation.weakestLink) return silo.influence.impactIfPerfect;
        for (const auto& handoff : evaluation.handoffs)
            if (model::ElementId(handoff.id) == *evaluation.weakestLink)
                return handoff.influence.impactIfPerfect;
        return evaluation.impactRate;
    }();
    return QObject::tr("%1; %2 is the weakest link: were it perfect, it would be %3.")
        .arg(head, name(journey, *evaluation.weakestLink), percent(perfect));
}

QString summary(const Evaluated& results) {
    const engine::Evaluation& shown = *results.shown.evaluation;
    QString sentence = summary(*results.shown.journey, shown);
    const model::JourneyBundle* bundle = model::find(*results.snapshot, results.journey);
    if (!bundle) return sentence;
    if (!results.shown.scenario.empty())
        sentence = QObject::tr("With “%1”: %2").arg(scenarioName(*bundle, results.shown.scenario), sentence);
    const ScenarioResult& reference = results.reference;
    if (reference.scenario == results.shown.scenario || !reference.evaluation) return sentence;
    const double before = reference.evaluation->impactRate;
    const QString compared = reference.scenario.empty() ? QObject::tr("In the baseline it is %1 (%2).")
                                                        : QObject::tr("With “%3” it is %1 (%2).");
    QString words = compared.arg(percent(before), points(shown.impactRate - before));
    if (!reference.scenario.empty()) words = words.arg(scenarioName(*bundle, reference.scenario));
    return sentence + ' ' + words;
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
