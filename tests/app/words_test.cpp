#include "app/words.h"

#include <QLocale>

#include "support/catch.h"

using namespace throughline;

namespace {

std::string of(const QString& text) {
    return text.toStdString();
}

/// Numbers as an English screen shows them.
struct OnEnglishScreen {
    OnEnglishScreen() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    ~OnEnglishScreen() { QLocale::setDefault(QLocale::c()); }
};

}  // namespace

TEST_CASE_METHOD(OnEnglishScreen, "percentages keep what matters and are whole only when exactly so") {
    CHECK(of(app::percent(0.18292719)) == "18.3 %");
    CHECK(of(app::percent(0)) == "0 %");
    CHECK(of(app::percent(1)) == "100 %");
    CHECK(of(app::percent(0.00018)) == "0.018 %");
    CHECK(of(app::percent(0.9999)) == "99.990 %");
    CHECK(of(app::percent(0.000000012)) == "0.0000012 %");
    CHECK(of(app::percent(0.5)) == "50.0 %");
}

TEST_CASE_METHOD(OnEnglishScreen,
                 "figures that stand side by side have the same number of decimals, as far as helps") {
    const auto joined = [](const QStringList& words) { return words.join(", ").toStdString(); };
    CHECK(joined(app::percents({0.0095, 0.011})) == "0.95 %, 1.10 %");
    CHECK(joined(app::percents({0.183, 0.02})) == "18.3 %, 2.0 %");
    CHECK(joined(app::percents({0, 0.0095, 1})) == "0 %, 0.95 %, 100 %");
    CHECK(joined(app::percents({1 - 1e-15, 0.0095})) == "100 %, 0.95 %");
    CHECK(joined(app::percents({0.0000012, 0.02})) == "0.00012 %, 2.00 %");
    CHECK(joined(app::signedPoints({-0.027, -0.0075, 0})) == "−2.70, −0.75, 0.00");
    CHECK(joined(app::points({-0.027, -0.017})) == "−2.7 points, −1.7 points");
    CHECK(of(app::percentRange(0.0095, 0.011)) == "0.95 % to 1.10 %");
    CHECK(of(app::changeInWords(0.0095, 0.0115)) ==
          "0.95 % → 1.15 %, +0.20 points, 2 more of 1,000 customers");
    CHECK(of(app::rateWords(*base::Rate::estimated(0.01, 0.03, 0.06))) == "1.0 / 3.0 / 6.0 % = 3.2 %");
    CHECK(of(app::rateWords(*base::Rate::estimated(0.005, 0.0125, 0.03))) == "0.50 / 1.25 / 3.00 % = 1.4 %");
}

TEST_CASE_METHOD(OnEnglishScreen, "the difference of two rates that are shown is the difference shown") {
    CHECK(of(app::changeInWords(0.1694, 0.1536)) ==
          "16.94 % → 15.36 %, −1.58 points, 16 fewer of 1,000 customers");
    CHECK(of(app::changeInWords(0.183, 0.139)) ==
          "18.3 % → 13.9 %, −4.4 points, 44 fewer of 1,000 customers");
    const app::Compared figures = app::compared({0.1694, 0.1536, 1 - 1e-15}, {{0, 1}, {0, 0}});
    CHECK(figures.rates.join(", ").toStdString() == "16.94 %, 15.36 %, 100 %");
    CHECK(figures.points.join(", ").toStdString() == "−1.58 points, 0.00 points");
}

TEST_CASE_METHOD(OnEnglishScreen, "one in how many") {
    CHECK(of(app::oneIn(0.18292719)) == "1 in 5.5");
    CHECK(of(app::oneIn(0)) == "none");
    CHECK(of(app::oneIn(0.001)) == "1 in 1,000");
    CHECK(of(app::oneIn(0.597122)) == "1 in 1.7");
}

TEST_CASE_METHOD(OnEnglishScreen, "differences carry their sign") {
    CHECK(of(app::points(-0.026)) == "−2.6 points");
    CHECK(of(app::points(0.012)) == "+1.2 points");
    CHECK(of(app::points(0)) == "0.0 points");
    CHECK(of(app::simulated({0.38, 0.384})) == "simulated, ± 0.20 points");
}

TEST_CASE_METHOD(OnEnglishScreen, "money is short in headlines and exact in fields") {
    CHECK(of(app::money(1234.5, "EUR")) == "€1,234.50");
    CHECK(of(app::shortMoney(1'712'000, "EUR")) == "€1.7 m");
    CHECK(of(app::shortMoney(412'300, "GBP")) == "£412 k");
    CHECK(of(app::shortMoney(0, "USD")) == "$0");
    CHECK(of(app::shortMoney(999'600, "USD")) == "$1.0 m");
}

TEST_CASE_METHOD(OnEnglishScreen, "the summary names the weakest link") {
    model::Journey journey;
    model::Silo silo;
    silo.id = model::SiloId("field");
    silo.name = "Field engineering";
    journey.silos = {silo};
    engine::Evaluation evaluation;
    evaluation.impactRate = 0.183;
    evaluation.weakestLink = model::ElementId(silo.id);
    evaluation.silos = {{silo.id, 1, 0, 0, {}}};
    evaluation.silos.front().influence.impactIfPerfect = 0.156;
    CHECK(of(app::summary(journey, evaluation)) ==
          "18.3 % of customers (1 in 5.5) are let down at least once; Field engineering is the weakest link: "
          "were it "
          "perfect, it would be 15.6 %.");
}

TEST_CASE_METHOD(OnEnglishScreen, "customers are counted out of 100 or 1,000, and few are not none") {
    CHECK(of(app::outOf(0.18292719, 100)) == "18 of 100");
    CHECK(of(app::outOf(0.18292719, 1000)) == "183 of 1,000");
    CHECK(of(app::outOf(0.001, 100)) == "fewer than 1 of 100");
    CHECK(of(app::outOf(0, 100)) == "0 of 100");
    CHECK(of(app::outOf(0.999, 100)) == "all but a few of 100");
    CHECK(of(app::fine(0.02)) == "98.0 % fine");
}

TEST_CASE_METHOD(OnEnglishScreen, "customers in words: let down, more than once, gone") {
    engine::Evaluation evaluation;
    evaluation.impactRate = 0.183;
    evaluation.failuresDistribution = {0.817, 0.16, 0.02, 0.003};
    CHECK(of(app::customersInWords(evaluation, 100)) ==
          "18 of 100 customers are let down at least once, 2 of 100 more than once.");
    evaluation.abandonmentRate = 0.03;
    evaluation.failuresDistribution = {0.817, 0.183, 0, 0};
    CHECK(of(app::customersInWords(evaluation, 1000)) ==
          "183 of 1,000 customers are let down at least once; 30 of 1,000 leave during the journey.");
}

TEST_CASE_METHOD(OnEnglishScreen, "the summary of a scenario names it and compares it with the baseline") {
    model::Workspace workspace{"W", {{}}};
    workspace.journeys[0].id = model::JourneyId("j");
    workspace.journeys[0].scenarios = std::make_shared<const model::Scenarios>(
        model::Scenarios{{model::ScenarioId("x"), "Better", {}, {}}});
    app::Evaluated results;
    results.snapshot = std::make_shared<const model::Workspace>(workspace);
    results.journey = model::JourneyId("j");
    results.baseline.evaluation.emplace().impactRate = 0.183;
    results.shown = results.baseline;
    results.reference = results.baseline;
    results.shown.journey = workspace.journeys[0].journey;
    CHECK(of(app::summary(results)) == "18.3 % of customers (1 in 5.5) are let down at least once.");
    results.shown.scenario = model::ScenarioId("x");
    results.shown.evaluation->impactRate = 0.139;
    CHECK(of(app::summary(results)) ==
          "With “Better”: 13.9 % of customers (1 in 7.2) are let down at least once. In the baseline it is "
          "18.3 % (−4.4 points).");
    results.reference.evaluation->impactRate = 0.1694;
    results.shown.evaluation->impactRate = 0.1536;
    CHECK(of(app::summary(results)) ==
          "With “Better”: 15.36 % of customers (1 in 6.5) are let down at least once. In the baseline it is "
          "16.94 % (−1.58 points).");
}

TEST_CASE("numbers follow the locale of the screen") {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    CHECK(of(app::percent(0.18292719)) == "18,3 %");
    CHECK(of(app::count(21960)) == "21.960");
    QLocale::setDefault(QLocale::c());
}
