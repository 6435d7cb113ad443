#pragma once

#include <QFont>

#include "app/theme.h"
#include "gui/charts/estimate_ranges.h"
#include "gui/charts/heat_map.h"
#include "gui/charts/histogram.h"
#include "gui/charts/icon_array.h"
#include "gui/charts/paired_bars.h"
#include "gui/charts/scenario_bars.h"
#include "gui/charts/tornado.h"
#include "gui/charts/waterfall.h"

/// One chart of each kind, with short names or with the longest.
namespace throughline::tests {

enum class Names { Short, Longest };

inline QString named(const QString& name, Names names) {
    return names == Names::Short ? name
                                 : name + QString(" and everything that has to do with it").repeated(4);
}

inline QString inPercent(double value) {
    return QString::number(value * 100, 'f', 1) + " %";
}

inline gui::Chart icons(int total, Names names = Names::Short) {
    using Look = gui::IconGroup::Look;
    const int affected = total * 14 / 100;
    const int saved = total * 4 / 100;
    const auto group = [&](const QString& name, int count, Look look) {
        const QString value = QString("%1 of %2").arg(count).arg(total);
        return gui::IconGroup{named(name, names), value, value + " " + name, count, look};
    };
    return gui::iconArray({"Customers out of " + QString::number(total),
                           "14 of 100 customers are let down.",
                           {group("let down", affected, Look::Full), group("saved", saved, Look::Hollow),
                            group("fine throughout", total - affected - saved, Look::Quiet)}});
}

inline gui::Chart pairs(int count, Names names = Names::Short) {
    gui::PairedBars values{"Silo view and customer view",
                           "Each silo is fine.",
                           "Silo",
                           "Department",
                           "own error rate",
                           "share of first let-downs",
                           "Gap",
                           {}};
    for (int i = 0; i < count; ++i) {
        const double own = 0.01 + 0.004 * (i % 5);
        const double other = 0.30 / (i + 1);
        values.bars.push_back({named("Silo " + QString::number(i + 1), names),
                               i % 3 ? named("Operations", names) : "", own, inPercent(1 - own) + " fine",
                               other, inPercent(other) + " of let-downs", other - own, inPercent(other - own),
                               "Silo " + QString::number(i + 1)});
    }
    return gui::pairedBars(values);
}

inline gui::Chart scenarios(Names names = Names::Short) {
    const auto bar = [&](const QString& name, double value, double low, double high) {
        return gui::ScenarioBar{named(name, names),
                                value,
                                inPercent(value),
                                std::pair(low, high),
                                inPercent(low) + " – " + inPercent(high),
                                named("61.20 a customer", names),
                                name};
    };
    gui::ScenarioBars values{
        "Scenarios side by side",
        "With the 90 % range.",
        "Customers let down",
        {bar("Baseline", 0.183, 0.149, 0.224), bar("Better diagnosis", 0.139, 0.11, 0.174),
         bar("Recovery first", 0.126, 0.098, 0.162)}};
    values.bars[1].chosen = true;
    values.bars[2].range = {};
    return gui::scenarioBars(values);
}

inline gui::Chart tornadoOf(int count, Names names = Names::Short) {
    gui::Tornado values{"What moves the result most", "",    "Rate",   "at its low value",
                        "at its high value",          0.139, "13.9 %", {}};
    for (int i = 0; i < count; ++i) {
        const double reach = 0.027 / (i + 1);
        const bool reversed = i % 3 == 2;
        const double low = 0.139 + (reversed ? reach : -reach);
        const double high = 0.139 + (reversed ? -reach / 2 : reach);
        values.bars.push_back({named("Silo " + QString::number(i + 1) + " · error rate", names), low,
                               inPercent(low), high, inPercent(high), "Silo"});
    }
    return gui::tornado(values);
}

inline gui::Chart waterfallOf(Names names = Names::Short) {
    return gui::waterfall({"From Baseline to Better diagnosis",
                           "",
                           "Customers let down",
                           {named("Baseline", names), 0.183, "18.3 %"},
                           {{named("Hand-off 3 → 1 %", names), -0.02, "−2.0", "Hand-off"},
                            {named("Field engineering", names), -0.033, "−3.3", "Field"},
                            {named("Cheaper call centre", names), 0.012, "+1.2", "Care"},
                            {named("Web shop", names), -0.003, "−0.3", "Web"}},
                           {named("Better diagnosis", names), 0.139, "13.9 %"}});
}

inline gui::Chart histogramOf(Names names = Names::Short) {
    std::vector<double> counts;
    for (int i = 0; i < 30; ++i) counts.push_back(400.0 * std::exp(-(i - 12) * (i - 12) / 40.0));
    return gui::histogram(
        {"What is known of the result",
         "",
         named("Customers let down", names),
         0.08,
         0.22,
         counts,
         {{0.11, "5 % are below 11.0 %"}, {0.136, "Half are below 13.6 %"}, {0.138, "95 % are below 13.8 %"}},
         inPercent});
}

inline gui::Chart heat(Names names = Names::Short) {
    gui::HeatMap values{"Two levers",
                        "",
                        named("Billing", names),
                        named("Web shop", names),
                        {},
                        {},
                        {},
                        std::pair<std::size_t, std::size_t>(1, 2)};
    for (int i = 0; i < 5; ++i) {
        values.rows << inPercent(0.01 * i);
        values.columns << inPercent(0.02 * i);
        values.cells.emplace_back();
        for (int j = 0; j < 5; ++j)
            values.cells.back().push_back({0.1 + 0.01 * i + 0.02 * j, inPercent(0.1 + 0.01 * i + 0.02 * j)});
    }
    return gui::heatMap(values);
}

inline gui::Chart estimates(Names names = Names::Short) {
    gui::EstimateRanges values{
        "What they say", "Together 1.0 % to 20.0 %.", "Participant", "Low", "Likely", "High", {}};
    const auto add = [&](const QString& name, double low, double likely, double high, bool isTogether) {
        values.ranges.push_back({named(name, names), low, inPercent(low), likely, inPercent(likely), high,
                                 inPercent(high), name + ": " + inPercent(likely), isTogether});
    };
    add("Ada", 0.01, 0.03, 0.05, false);
    add("Ben", 0.02, 0.04, 0.08, false);
    add("Dana", 0.08, 0.12, 0.2, false);
    add("Together", 0.012, 0.041, 0.17, true);
    return gui::estimateRanges(values);
}

inline std::vector<std::pair<std::string, gui::Chart>> allCharts(Names names) {
    return {{"icons-100", icons(100, names)},  {"icons-1000", icons(1000, names)},
            {"pairs", pairs(5, names)},        {"scenarios", scenarios(names)},
            {"tornado", tornadoOf(7, names)},  {"waterfall", waterfallOf(names)},
            {"histogram", histogramOf(names)}, {"heat-map", heat(names)},
            {"estimates", estimates(names)}};
}

inline QFont chartFont(int pixels = 13) {
    QFont font("DejaVu Sans");
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}  // namespace throughline::tests
