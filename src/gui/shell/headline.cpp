#include "gui/shell/headline.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

#include "app/core_words.h"
#include "app/theme.h"
#include "app/words.h"
#include "gui/controls/labels.h"

namespace throughline::gui {
namespace {

constexpr double rateScale = 24.0 / 13.0;
constexpr double captionScale = 1.05;
constexpr int mostOfProblem = 400;  ///< characters

const QString warningSign = QStringLiteral("⚠ ");

void setColor(QLabel* label, const QColor& color) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

template <class Label>
Label* plainLabel(QWidget* parent, double scale, QFont::Weight weight) {
    auto* label = new Label(parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(weight);
    label->setFont(font);
    return label;
}

const model::Finding* firstError(const model::Findings& findings) {
    for (const model::Finding& finding : findings)
        if (finding.severity == model::Severity::Error) return &finding;
    return nullptr;
}

/// "baseline", or the name of the scenario that is pinned.
QString referenceName(const app::Evaluated& results) {
    const model::JourneyBundle* bundle = model::find(*results.snapshot, results.journey);
    if (results.reference.scenario.empty() || !bundle) return Headline::tr("baseline");
    return app::scenarioName(*bundle, results.reference.scenario);
}

/// In whole: it is what the person has to mend. Only one that names very much is cut; the checks have all.
QString problemWords(const model::Finding& finding) {
    const QString words = Headline::tr("No result: %1").arg(app::inWords(finding.message));
    return words.size() <= mostOfProblem ? words : words.left(mostOfProblem) + QChar(0x2026);
}

/// What stands beside the rate, the most important first.
QStringList detailsOf(const app::Evaluated& results, const std::optional<engine::Spread>& range) {
    const engine::Evaluation& shown = *results.shown.evaluation;
    const model::Business& business = results.shown.journey->business;
    QStringList parts;
    const auto warnings =
        std::ranges::count(results.shown.findings, model::Severity::Warning, &model::Finding::severity);
    // The number may not mean what was meant.
    if (warnings > 0)
        parts << warningSign + app::counted(static_cast<std::size_t>(warnings), Headline::tr("warning"),
                                            Headline::tr("warnings"));
    if (shown.confidence) parts << app::simulated(*shown.confidence);
    if (shown.impactRate > 0) parts << app::oneIn(shown.impactRate);
    if (const auto reference = app::referenceRate(results)) {
        const app::Compared figures = app::compared(*reference, shown.impactRate);
        parts << figures.points[0] << Headline::tr("%1 %2").arg(referenceName(results), figures.rates[0]);
    }
    const engine::Spread spread = range.value_or(engine::Spread{});
    const QStringList ends = app::percents({shown.impactRate, spread.p05, spread.p95});
    if (range) parts << Headline::tr("90 % range %1 – %2").arg(ends[1], ends[2]);
    if (business.customers)
        parts << Headline::tr("%1 a year").arg(app::count(business.customers->value() * shown.impactRate));
    if (shown.money)
        parts
            << Headline::tr("%1 at risk").arg(app::shortMoney(shown.money->revenueAtRisk, business.currency));
    return parts;
}

}  // namespace

Headline::Headline(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      range_(workbench),
      rate_(plainLabel<QLabel>(this, rateScale, QFont::DemiBold)),
      caption_(plainLabel<ElidedLabel>(this, captionScale, QFont::Normal)),
      details_(plainLabel<QLabel>(this, 1, QFont::Normal)),
      problem_(new FieldNote(this)) {
    problem_->setObjectName("headlineProblem");
    problem_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    rate_->setObjectName("headlineRate");
    caption_->setObjectName("headlineCaption");
    details_->setObjectName("headlineDetails");
    caption_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(rate_);
    row->addWidget(caption_);
    row->addWidget(details_);
    row->addWidget(problem_, 100);
    connect(&workbench, &app::Workbench::resultsChanged, this, &Headline::refresh);
    connect(&range_, &app::ImpactRange::changed, this, &Headline::refresh);
    refresh();
}

QString Headline::sentence() const {
    const app::EvaluatedPtr& results = workbench_.results();
    if (results && results->shown.evaluation) return app::summary(*results);
    return problem_->text().isEmpty() ? caption_->text() : problem_->text();
}

void Headline::refresh() {
    const app::EvaluatedPtr& results = workbench_.results();
    if (results && results->shown.evaluation)
        showEvaluation(*results);
    else
        showMissing();
    setAccessibleName(problem_->text().isEmpty() ? rate_->text() + ' ' + caption_->text() + ' ' +
                                                       detailParts_.join(", ").remove(warningSign)
                                                 : problem_->text());
    setToolTip(sentence().toHtmlEscaped());
    showDetails();
}

void Headline::showEvaluation(const app::Evaluated& results) {
    const engine::Evaluation& shown = *results.shown.evaluation;
    const app::Theme& theme = app::currentTheme();
    const auto estimate = workbench_.resultsAreCurrent() ? std::nullopt : workbench_.estimatedImpactRate();
    const bool current = workbench_.resultsAreCurrent() || estimate;
    problem_->setNote({});
    rate_->show();
    rate_->setText(app::rateBesideReference(results, estimate.value_or(shown.impactRate)));
    caption_->setText(estimate ? tr("of customers let down, approx.") : tr("of customers let down"));
    setCursor(Qt::ArrowCursor);
    detailParts_ = detailsOf(results, range_.spread());
    setColor(rate_, !current ? theme.secondaryText : shown.impactRate > 0 ? theme.bad : theme.good);
    setColor(caption_, current ? theme.text : theme.secondaryText);
    // They are of the last results: greyed further until the new ones come.
    setColor(details_, workbench_.resultsAreCurrent() ? theme.secondaryText : theme.fieldLine);
}

void Headline::showMissing() {
    const app::EvaluatedPtr& results = workbench_.results();
    rate_->hide();
    detailParts_.clear();
    problem_->setNote({});
    setColor(caption_, app::currentTheme().secondaryText);
    setCursor(Qt::ArrowCursor);
    if (workbench_.journey().silos.empty()) {
        caption_->setText(tr("Draw the first silo to see how often customers are let down"));
    } else if (results && firstError(results->shown.findings)) {
        problem_->setProblem(problemWords(*firstError(results->shown.findings)));
        caption_->clear();
        setCursor(Qt::PointingHandCursor);
    } else {
        caption_->setText(tr("Calculating…"));
    }
}

/// As many details as fit, the most important first; a caption that is too long is cut with an ellipsis.
void Headline::showDetails() {
    const QFontMetrics metrics(details_->font());
    const int rateWidth = rate_->isVisibleTo(this) ? rate_->sizeHint().width() + 8 : 0;
    const int captionWidth = QFontMetrics(caption_->font()).horizontalAdvance(caption_->text());
    const int room = width() - rateWidth - captionWidth - 16;
    QString text;
    for (const QString& part : detailParts_) {
        const QString longer = text.isEmpty() ? part : text + QStringLiteral(" · ") + part;
        if (!text.isEmpty() && metrics.horizontalAdvance(longer) > room) continue;
        text = longer;
    }
    details_->setVisible(!text.isEmpty());
    details_->setText(text);
    details_->setFixedWidth(text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + 2);
}

void Headline::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refresh();
}

void Headline::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showDetails();
}

void Headline::mousePressEvent(QMouseEvent* event) {
    if (!rate_->isVisibleTo(this)) emit checksWanted();
    QWidget::mousePressEvent(event);
}

void Headline::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy as a sentence"), this,
                    [this] { QApplication::clipboard()->setText(sentence()); });
    menu->popup(event->globalPos());
}

}  // namespace throughline::gui
