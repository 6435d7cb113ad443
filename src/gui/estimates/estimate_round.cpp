#include "gui/estimates/estimate_round.h"

#include <algorithm>

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/theme.h"
#include "app/words.h"
#include "gui/charts/chart_view.h"
#include "gui/controls/buttons.h"
#include "gui/controls/choice_box.h"
#include "gui/controls/icon.h"
#include "gui/controls/labels.h"
#include "gui/estimates/estimate_paste.h"
#include "gui/estimates/estimate_row.h"
#include "gui/estimates/estimate_words.h"
#include "throughline/model/fields.h"

namespace throughline::gui {
namespace {

constexpr int margin = 16;
constexpr int gap = 8;
constexpr int rowsWidth = 520;
constexpr int problemsShown = 3;
const QSize firstSize(1000, 560);

model::Target targetOf(const model::ElementId& element) {
    return std::visit([](const auto& id) { return model::Target(id); }, element);
}

QLabel* heading(const QString& text, int width) {
    auto* label = new SectionLabel(text);
    if (width > 0) label->setFixedWidth(width);
    return label;
}

}  // namespace

EstimateRound::EstimateRound(app::Workbench& workbench, const model::ElementId& element, QWidget* parent)
    : QDialog(parent),
      workbench_(workbench),
      which_(new ChoiceBox),
      now_(new QLabel),
      weightHead_(heading(tr("Weight"), EstimateRow::weightWidth)),
      pasteProblem_(new FieldNote),
      weights_(new QCheckBox(tr("With weights"))),
      chart_(new ChartView),
      more_(chartMenuButton(*chart_)),
      words_(new NoteBox),
      use_(new QPushButton) {
    setWindowTitle(tr("Estimate together"));
    resize(firstSize);
    auto* head = new QHBoxLayout;
    head->setSpacing(gap);
    auto* question = new QLabel(tr("How often does it go wrong at"));
    question->setBuddy(which_);
    head->addWidget(question);
    head->addWidget(which_, 1);
    head->addWidget(now_);
    auto* across = new QHBoxLayout;
    across->setSpacing(margin);
    across->addWidget(buildRows(), 1);
    across->addWidget(buildResult(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addLayout(head);
    column->addLayout(across, 1);
    column->addLayout(buildFoot());
    fillElements();
    connect(which_, &QComboBox::activated, this,
            [this](int index) { showElement(elements_[std::size_t(index)]); });
    connect(weights_, &QCheckBox::toggled, this, &EstimateRound::refresh);
    connect(&workbench, &app::Workbench::journeyEdited, this, &EstimateRound::showRateNow);
    showElement(element);
}

QWidget* EstimateRound::buildRows() {
    auto* head = new QHBoxLayout;
    head->setSpacing(gap);
    head->addWidget(heading(tr("Participant"), 0), 1);
    for (const QString& text : {tr("Low"), tr("Likely"), tr("High")})
        head->addWidget(heading(text, EstimateRow::pointWidth));
    head->addWidget(weightHead_);
    head->addSpacing(24);
    auto* list = new QWidget;
    column_ = new QVBoxLayout(list);
    column_->setContentsMargins(2, 2, 2, 2);
    column_->setSpacing(4);
    column_->addLayout(head);
    column_->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    pasteProblem_->setObjectName("pasteProblem");
    auto* tools = new QHBoxLayout;
    auto* pasting = new LinkButton(tr("Paste from a spreadsheet"));
    pasting->setObjectName("paste");
    pasting->setToolTip(
        tr("Columns: participant, low, likely, high and, if you like, weight; in percent. Ctrl+Shift+V"));
    const auto pasteNow = [this] { paste(QGuiApplication::clipboard()->text()); };
    connect(pasting, &QPushButton::clicked, this, pasteNow);
    auto* key = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), this);
    connect(key, &QShortcut::activated, this, pasteNow);
    tools->addWidget(pasting);
    tools->addStretch(1);
    tools->addWidget(weights_);
    auto* side = new QWidget;
    side->setMinimumWidth(rowsWidth);
    auto* all = new QVBoxLayout(side);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll, 1);
    all->addWidget(pasteProblem_);
    all->addLayout(tools);
    return side;
}

QWidget* EstimateRound::buildResult() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    head->addWidget(heading(tr("What they say"), 0), 1);
    head->addWidget(more_);
    column->addLayout(head);
    column->addWidget(chart_, 1);
    column->addWidget(words_);
    connect(chart_, &ChartView::exportWanted, this, &EstimateRound::exportWanted);
    useColors();
    return side;
}

QLayout* EstimateRound::buildFoot() {
    auto* close = new QPushButton(tr("Close"));
    close->setToolTip(tr("What was said is kept"));
    close->setAutoDefault(false);
    use_->setObjectName("useAsRate");
    use_->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(use_, &QPushButton::clicked, this, &EstimateRound::useAsRate);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(gap);
    foot->addStretch(1);
    foot->addWidget(use_);
    foot->addWidget(close);
    return foot;
}

void EstimateRound::fillElements() {
    const model::Journey& journey = workbench_.baseline();
    const auto add = [&](const model::ElementId& element) {
        which_->addItem(app::name(journey, element));
        elements_.push_back(element);
    };
    for (const model::Silo& silo : journey.silos) add(silo.id);
    for (const model::Handoff& handoff : journey.handoffs) add(handoff.id);
    which_->setAccessibleName(tr("Silo or hand-off"));
}

void EstimateRound::showElement(const model::ElementId& element) {
    element_ = element;
    gesture_ = workbench_.document().beginGesture();
    which_->setCurrentIndex(int(std::ranges::find(elements_, element) - elements_.begin()));
    while (!rows_.empty()) takeAway(rows_.back());
    const auto& all = workbench_.baseline().estimates;
    const auto said = all.find(element);
    bool weighted = false;
    if (said != all.end())
        for (const model::Estimate& estimate : said->second) {
            addRow()->showEstimate(estimate);
            weighted = weighted || estimate.weight != model::Estimate().weight;
        }
    weights_->setChecked(weighted);
    ensureEmptyRow();
    refresh();
    rows_.back()->participant().setFocus(Qt::TabFocusReason);
}

EstimateRow* EstimateRound::addRow() {
    auto* row = new EstimateRow;
    column_->insertWidget(column_->count() - 1, row);
    rows_.push_back(row);
    connect(row, &EstimateRow::changed, this, &EstimateRound::keep);
    connect(row, &EstimateRow::removeWanted, this, [this, row] { removeRow(row); });
    placeRows();
    return row;
}

void EstimateRound::removeRow(EstimateRow* row) {
    takeAway(row);
    placeRows();
    keep();
}

void EstimateRound::takeAway(EstimateRow* row) {
    std::erase(rows_, row);
    row->hide();
    row->deleteLater();
}

/// There is always one row to type into.
void EstimateRound::ensureEmptyRow() {
    if (rows_.empty() || !rows_.back()->isBlank()) addRow();
}

void EstimateRound::placeRows() {
    int place = 0;
    for (EstimateRow* row : rows_) row->setPlace(++place);
    orderTabs();
}

/// From row to row, so that a table can be typed without looking; what takes rows away comes after them.
void EstimateRound::orderTabs() {
    QWidget* before = nullptr;
    const auto goOnTo = [&before](QWidget* next) {
        if (before) setTabOrder(before, next);
        before = next;
    };
    for (EstimateRow* row : rows_)
        for (QWidget* field : row->fields()) goOnTo(field);
    for (EstimateRow* row : rows_) goOnTo(&row->removal());
}

void EstimateRound::paste(const QString& text) {
    const PastedEstimates pasted = readPastedEstimates(text);
    if (!pasted.problems.isEmpty() || pasted.estimates.empty()) {
        pasteProblem_->setProblem(
            pasted.estimates.empty() && pasted.problems.isEmpty()
                ? tr("There is no table to paste: copy rows of participant, low, likely and high.")
                : pasted.problems.mid(0, problemsShown).join(QStringLiteral("\n")));
        return;
    }
    if (rows_.back()->isBlank()) takeAway(rows_.back());
    for (const model::Estimate& estimate : pasted.estimates) addRow()->showEstimate(estimate);
    const auto hasWeight = [](const model::Estimate& one) { return one.weight != model::Estimate().weight; };
    if (std::ranges::any_of(pasted.estimates, hasWeight)) weights_->setChecked(true);
    keep();
}

std::vector<model::Estimate> EstimateRound::estimates() const {
    std::vector<model::Estimate> all;
    for (const EstimateRow* row : rows_)
        if (row->estimate()) all.push_back(*row->estimate());
    return all;
}

std::optional<model::Pooled> EstimateRound::together() const {
    return model::pooled(estimates(),
                         weights_->isChecked() ? model::Weighting::AsGiven : model::Weighting::Equal);
}

void EstimateRound::keep() {
    workbench_.edit({model::PutEstimates{element_, estimates()}},
                    tr("Estimates for %1").arg(app::name(workbench_.baseline(), element_)), gesture_);
    ensureEmptyRow();
    refresh();
}

void EstimateRound::refresh() {
    for (EstimateRow* row : rows_) {
        row->setWeightShown(weights_->isChecked());
        row->showProblem();
    }
    weightHead_->setVisible(weights_->isChecked());
    pasteProblem_->setProblem({});
    const auto all = estimates();
    const auto pooled = together();
    use_->setEnabled(pooled.has_value());
    use_->setText(pooled ? tr("Use %1 as the error rate").arg(pointsInWords(pooled->points))
                         : tr("Use as the error rate"));
    if (!pooled) {
        chart_->setEmpty(
            tr("Type what each participant thinks: a rate it will hardly be below, the likely one, and "
               "one it will hardly be above."));
        words_->setHtml(all.empty() ? tr("Nobody has said anything yet.") : tr("Nobody has a weight."));
    } else {
        chart_->setChart(estimateRanges(rangesOf(all, *pooled)));
        words_->setHtml(togetherInWords(*pooled, all.size()));
    }
    showRateNow();
}

void EstimateRound::showRateNow() {
    const auto value = model::valueOf(workbench_.journey(), targetOf(element_), model::Field::ErrorRate);
    if (!value) return;
    now_->setText(tr("now %1").arg(app::percent(std::get<model::Rate>(*value).mean())));
}

void EstimateRound::useAsRate() {
    const auto pooled = together();
    if (!pooled) return;
    const auto& [low, likely, high] = pooled->points;
    const auto rate = model::Rate::estimated(low, likely, high);
    workbench_.setField(
        targetOf(element_), model::Field::ErrorRate, *rate,
        tr("Error rate of %1 as estimated together").arg(app::name(workbench_.baseline(), element_)));
}

void EstimateRound::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) useColors();
}

void EstimateRound::useColors() {
    useThemeColors(*chart_);
    more_->setIcon(icon("more", app::currentTheme().secondaryText));
}

}  // namespace throughline::gui
