#include "gui/estimates/estimate_words.h"

#include <QCoreApplication>

#include "app/words.h"

namespace throughline::gui {
namespace {

constexpr double agreement = 0.25;  ///< of the variance: less is agreement
constexpr double discussion = 0.6;  ///< more is worth talking about

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

QString disagreementInWords(const model::Pooled& pooled) {
    const QString part = app::percent(pooled.disagreement);
    if (pooled.disagreement < agreement)
        return tr("They agree: %1 of the spread comes from differences between them.").arg(part);
    if (pooled.disagreement < discussion)
        return tr("They differ: %1 of the spread comes from differences between them.").arg(part);
    return tr("They disagree: %1 of the spread comes from differences between them.").arg(part);
}

QString apartInWords(std::size_t pairs) {
    if (pairs == 1) return tr("One pair has no number in common: talk before you combine.");
    return tr("%1 pairs have no number in common: talk before you combine.").arg(pairs);
}

EstimateRange rangeOf(const QString& name, const base::ThreePoints& points, bool isTogether) {
    const QStringList words = app::percents({points.low, points.likely, points.high});
    return {name,      points.low,  words[0], points.likely,
            words[1],  points.high, words[2], QStringLiteral("%1: %2").arg(name, pointsInWords(points)),
            isTogether};
}

}  // namespace

QString pointsInWords(const base::ThreePoints& points) {
    const QStringList words = app::percents({points.low, points.likely, points.high});
    return tr("%1 to %2, most likely %3").arg(words[0], words[2], words[1]);
}

QString togetherInWords(const model::Pooled& pooled, std::size_t participants) {
    QString words = tr("Together <b>%1</b>; <b>%2</b> in the mean.")
                        .arg(pointsInWords(pooled.points), app::percent(pooled.mean));
    if (participants > 1) words += QStringLiteral("<br>") + disagreementInWords(pooled);
    if (pooled.apart > 0) words += QStringLiteral(" ") + apartInWords(pooled.apart);
    return words;
}

EstimateRanges rangesOf(const std::vector<model::Estimate>& estimates, const model::Pooled& pooled) {
    EstimateRanges values{tr("What they say"),
                          tr("Together %1.").arg(pointsInWords(pooled.points)),
                          tr("Participant"),
                          tr("Low"),
                          tr("Likely"),
                          tr("High"),
                          {}};
    for (const model::Estimate& estimate : estimates)
        values.ranges.push_back(
            rangeOf(QString::fromStdString(estimate.participant), estimate.points, false));
    values.ranges.push_back(rangeOf(tr("Together"), pooled.points, true));
    return values;
}

}  // namespace throughline::gui
