#pragma once

#include <optional>
#include <vector>

#include <QDateTime>
#include <QString>
#include <QStringList>

#include "app/evaluated.h"
#include "throughline/base/decimals.h"
#include "throughline/engine/evaluation.h"
#include "throughline/model/workspace.h"

/// Numbers and things in words, the same in every place of the window, in the locale of the screen.
namespace throughline::app {

/// "18.3 %"; small ones keep two significant digits ("0.018 %"); "0 %" and "100 %" only when exactly so.
QString percent(double probability);
/// The same of those that stand side by side (the ends of a range, before and after): "0.95 %" and "1.10 %",
/// not "1.1 %".
QStringList percents(const std::vector<double>& probabilities);
/// "0.95 % to 1.10 %".
QString percentRange(double low, double high);
/// "4.0 %"; with what is known: "38 of 950 = 4.1 %", "1.0 / 3.0 / 6.0 % = 3.2 %".
QString rateWords(const model::Rate& rate);
/// "1 in 5.5", or "none" without impact.
QString oneIn(double probability);
/// "-2.6 points", with sign.
QString points(double difference);
/// The same of those that stand side by side: "−2.70 points" and "−0.75 points".
QStringList points(const std::vector<double>& differences);
/// "−2.6": the same without the word.
QString signedPoints(double difference);
QStringList signedPoints(const std::vector<double>& differences);
/// Rates that stand beside their differences.
struct Compared {
    QStringList rates;
    QStringList signedPoints;  ///< of each step
    QStringList points;        ///< the same with the word
};
/// With so many decimals that the difference of what is shown is what is shown (base::stepsAsShown).
Compared compared(const std::vector<double>& rates, const std::vector<base::Step>& steps);
/// The same of one before and one after.
Compared compared(double before, double after);
/// What the scenario shown is compared with; nothing where it is the reference itself, or there is none.
std::optional<double> referenceRate(const Evaluated& results);
/// The impact rate of the scenario shown, or one that is about to be, as it stands beside that of the
/// reference.
QString rateBesideReference(const Evaluated& results, double impact);
/// "12.4 % → 9.8 %, −2.6 points, 26 fewer of 1,000 customers"; "no difference".
QString changeInWords(double before, double after);
/// "94 of 100": a share of draws.
QString ofHundred(double share);
/// "simulated, ± 0.20 points" of where a simulated rate lies at 95 % confidence.
QString simulated(const engine::Interval& confidence);
/// "€1,234.50" with the currency's sign where it has a common one, else its code.
QString money(double amount, const std::string& currency);
/// "€1.7 m", "€412 k": for headlines.
QString shortMoney(double amount, const std::string& currency);
/// "€" for EUR, "£" for GBP, "$" for USD, "CHF " and so on.
QString currencySign(const std::string& currency);
/// "98.0 % fine": an error rate as its own dashboard shows it.
QString fine(double errorRate);
/// "18 of 100"; "fewer than 1 of 100" and "all but a few of 100" where rounding would say none or all.
QString outOf(double probability, int total);
/// As many of the total, rounded: what outOf counts.
int customersOutOf(double probability, int total);
/// "21,960": a whole number with groups.
QString count(double value);
/// "1 silo", "12 silos".
QString counted(std::size_t number, const QString& one, const QString& several);
/// "0.68": at most three significant digits.
QString factor(double value);

/// "14:02" of today; of another day "03.11.26 14:02", as the locale writes it.
QString moment(const QDateTime& time);

QString name(const model::Journey& journey, const model::ElementId& element);
/// "Journey without a name" where it has none, for all that shows its name; isNamed() says which.
QString journeyName(const model::Journey& journey);
/// "Workspace without a name" where it has none.
QString workspaceName(const model::Workspace& workspace);
bool isNamed(const model::Journey& journey);
QString departmentName(const model::Journey& journey, const model::DepartmentId& department);
/// "Baseline", or the scenario's name.
QString scenarioName(const model::JourneyBundle& bundle, const model::ScenarioId& scenario);

/// "18.3 % of customers (1 in 5.5) are let down at least once; Field engineering is the weakest link: were it
/// perfect, it would be 15.6 %."
QString summary(const model::Journey& journey, const engine::Evaluation& evaluation);
/// The same of what is shown: of a scenario with its name and the difference to the baseline. Pre: it has an
/// evaluation.
QString summary(const Evaluated& results);
/// "18 of 100 customers are let down at least once, 2 of 100 more than once; 3 of 100 leave during the
/// journey."
QString customersInWords(const engine::Evaluation& evaluation, int total);

}  // namespace throughline::app
