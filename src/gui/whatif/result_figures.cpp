#include "gui/whatif/result_figures.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/words.h"
#include "gui/controls/buttons.h"
#include "gui/controls/field_frame.h"

namespace throughline::gui {
namespace {

using Tone = ToneLabel::Tone;

constexpr double rateScale = 34.0 / 13.0;

ToneLabel* label(Tone tone, double scale, QFont::Weight weight, QWidget* parent) {
    auto* made = new ToneLabel(tone, parent);
    QFont font = scaledFont(made->font(), scale);
    font.setWeight(weight);
    made->setFont(font);
    return made;
}

ToneLabel* paragraph(QWidget* parent) {
    ToneLabel* made = label(Tone::Secondary, smallText, QFont::Normal, parent);
    made->setWordWrap(true);
    made->setMinimumWidth(1);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

/// Where a line ends, a figure and its sign stay together.
QString unbroken(QString words) {
    return words.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%"));
}

QString rangeWords(const engine::Spread& spread, bool approximate) {
    const QStringList ends = app::percents({spread.p05, spread.p95});
    return (approximate ? ResultFigures::tr("90 % range about %1 to %2")
                        : ResultFigures::tr("90 % range %1 to %2"))
        .arg(ends[0], ends[1]);
}

/// "Better than Baseline in 94 of 100 draws, by 3.1 to 5.8 points."
QString sureWords(const app::HowSure& sure, const QString& reference) {
    const bool isBetter = sure.isLower >= sure.isHigher;
    const QString words =
        isBetter ? ResultFigures::tr("Better than %1 in %2 draws; 90 % range of the difference %3 to %4.")
                 : ResultFigures::tr("Worse than %1 in %2 draws; 90 % range of the difference %3 to %4.");
    const std::vector<double> ends{sure.difference.p05, sure.difference.p95};
    return words.arg(reference, app::ofHundred(isBetter ? sure.isLower : sure.isHigher),
                     app::signedPoints(ends).front(), app::points(ends).back());
}

}  // namespace

ResultFigures::ResultFigures(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      whatIf_(whatIf),
      rate_(label(Tone::Bad, rateScale, QFont::Bold, this)),
      caption_(label(Tone::Text, 1, QFont::Normal, this)),
      difference_(label(Tone::Secondary, 1, QFont::DemiBold, this)),
      sureness_(paragraph(this)),
      dependence_(new LinkButton(tr("If failures are not independent…"), this)),
      dependenceWords_(paragraph(this)) {
    rate_->setObjectName("whatIfRate");
    difference_->setObjectName("whatIfDifference");
    sureness_->setObjectName("whatIfSureness");
    dependenceWords_->setObjectName("whatIfDependence");
    dependenceWords_->hide();
    dependence_->setCheckable(true);
    difference_->setWordWrap(true);
    difference_->setMinimumWidth(1);
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(rate_, 0, Qt::AlignBottom);
    line->addWidget(caption_, 1, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(difference_);
    column->addWidget(sureness_);
    column->addWidget(dependenceWords_);
    column->addWidget(dependence_, 0, Qt::AlignLeft);
    connect(dependence_, &QPushButton::toggled, this, [this] { showDependence(); });
}

void ResultFigures::setScale(double scale) {
    rate_->setFont([&] {
        QFont font = rate_->font();
        font.setPointSizeF(this->font().pointSizeF() * scale);
        return font;
    }());
}

void ResultFigures::refresh(bool stale, bool isRangeStale) {
    const app::EvaluatedPtr& results = workbench_.results();
    const bool hasResult = results && results->shown.evaluation;
    for (QWidget* part :
         std::initializer_list<QWidget*>{rate_, caption_, difference_, sureness_, dependence_})
        part->setVisible(hasResult);
    dependenceWords_->setVisible(hasResult && dependence_->isChecked());
    if (!hasResult) return;
    const bool current = workbench_.resultsAreCurrent();
    const auto estimate = current ? std::nullopt : workbench_.estimatedImpactRate();
    showImpact(estimate.value_or(results->shown.evaluation->impactRate), estimate.has_value(),
               stale && !estimate);
    showSureness(isRangeStale);
    showDependence();
}

void ResultFigures::showImpact(double impact, bool approximate, bool stale) {
    const app::Evaluated& results = *workbench_.results();
    rate_->setText(app::rateBesideReference(results, impact));
    rate_->setTone(stale ? Tone::Secondary : impact > 0 ? Tone::Bad : Tone::Good);
    QString caption = impact > 0 ? tr("let down · %1").arg(app::oneIn(impact)) : tr("let down");
    if (approximate) caption += tr(" · approx.");
    caption_->setText(caption);
    caption_->setTone(stale ? Tone::Secondary : Tone::Text);
    const auto before = app::referenceRate(results);
    difference_->setVisible(before.has_value());
    if (!before) return;
    const QString arrow = impact < *before   ? QStringLiteral("▼ ")
                          : impact > *before ? QStringLiteral("▲ ")
                                             : QString();
    difference_->setText(unbroken(arrow + app::changeInWords(*before, impact)));
    difference_->setTone(toneOf(impact - *before, !stale));
}

void ResultFigures::showSureness(bool stale) {
    const app::WhatIfPtr& whatIf = whatIf_.results();
    const model::ScenarioId& shown = workbench_.view().scenario();
    const auto spread = whatIf ? whatIf->spread(shown) : std::nullopt;
    sureness_->setVisible(spread.has_value());
    if (!spread) return;
    const bool approximate = !whatIf_.isSettled();
    const bool isKnown = spread->p05 == spread->p95;
    QStringList words{isKnown ? tr("All rates are exact numbers: there is no range.")
                              : tr("%1.").arg(rangeWords(*spread, approximate))};
    const model::ScenarioId& reference = workbench_.view().reference();
    if (shown != reference)
        if (const auto sure = app::howSure(*whatIf, shown, reference);
            sure && (!isKnown || sure->difference.p05 != sure->difference.p95))
            words << sureWords(*sure, app::scenarioName(workbench_.bundle(), reference));
    if (approximate) words << tr("(approx.)");
    sureness_->setText(unbroken(words.join(u' ')));
    sureness_->setTone(stale ? Tone::Stale : Tone::Secondary);
}

void ResultFigures::showDependence() {
    const app::EvaluatedPtr& results = workbench_.results();
    dependence_->setVisible(engine::isDependenceGuessed(workbench_.journey()));
    const bool open =
        dependence_->isVisibleTo(this) && dependence_->isChecked() && results && results->shown.evaluation;
    dependence_->setText(open ? tr("Hide") : tr("If failures are not independent…"));
    dependenceWords_->setVisible(open);
    if (!open) return;
    dependenceWords_->setTone(workbench_.resultsAreCurrent() ? Tone::Secondary : Tone::Stale);
    const engine::Interval& range = results->shown.evaluation->dependenceRange;
    const QStringList ends = app::percents({range.low, range.high});
    dependenceWords_->setText(unbroken(
        tr("If failures in different places are not independent: %1 to %2. "
           "The lower end is where they always hit the same customers, the upper one where they never do.")
            .arg(ends[0], ends[1])));
}

QString ResultFigures::words() const {
    QStringList words{rate_->text() + ' ' + caption_->text()};
    for (const ToneLabel* part : {difference_, sureness_, dependenceWords_})
        if (part->isVisibleTo(this)) words << part->text();
    return words.join(u'\n');
}

}  // namespace throughline::gui
