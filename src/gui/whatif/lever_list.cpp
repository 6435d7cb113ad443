#include "gui/whatif/lever_list.h"

#include <algorithm>
#include <cmath>

#include <QVBoxLayout>

#include "app/words.h"

namespace throughline::gui {
namespace {

constexpr double noCost = 0.005;  ///< of the currency: less is rounding

void addNew(std::vector<app::Lever>& levers, const std::vector<app::Lever>& more) {
    for (const app::Lever& lever : more)
        if (std::ranges::find(levers, lever) == levers.end()) levers.push_back(lever);
}

}  // namespace

LeverList::LeverList(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : QWidget(parent), workbench_(workbench), whatIf_(whatIf), column_(new QVBoxLayout(this)) {
    setAccessibleName(tr("Levers"));
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(4);
    column_->addStretch(1);
    connect(&workbench.view(), &app::ViewState::selectionChanged, this, [this] { lastElement_.reset(); });
}

LeverList::Shown LeverList::shown() const {
    return {workbench_.view().journey(), workbench_.view().scenario()};
}

std::vector<app::Lever> LeverList::wanted() const {
    std::vector<app::Lever> levers;
    // While the same scenario is shown no row changes its place.
    if (built_ == shown()) levers = this->levers();
    addNew(levers, app::changedLevers(workbench_.bundle(), workbench_.view().scenario()));
    const auto added = added_.find(shown());
    if (added != added_.end()) addNew(levers, added->second);
    if (built_ != shown() && whatIf_.results()) addNew(levers, whatIf_.results()->strongest);
    std::erase_if(levers, [this](const app::Lever& lever) {
        return !app::exists(workbench_.baseline(), lever.target);
    });
    return levers;
}

std::vector<app::Lever> LeverList::levers() const {
    std::vector<app::Lever> levers;
    for (const LeverRow* row : rows_) levers.push_back(row->lever());
    return levers;
}

LeverRow* LeverList::makeRow(const app::Lever& lever) {
    auto* row = new LeverRow(workbench_, lever, this);
    connect(row, &LeverRow::taken, this, [this, lever] { take(lever); });
    return row;
}

void LeverList::take(const app::Lever& lever) {
    lastElement_.reset();
    if (const auto* silo = std::get_if<model::SiloId>(&lever.target)) lastElement_ = *silo;
    if (const auto* handoff = std::get_if<model::HandoffId>(&lever.target)) lastElement_ = *handoff;
}

std::optional<model::ElementId> LeverList::lastElement() const {
    if (!lastElement_) return std::nullopt;
    const model::Journey& journey = workbench_.baseline();
    const bool exists =
        std::visit([&](const auto& id) { return model::find(journey, id) != nullptr; }, *lastElement_);
    return exists ? lastElement_ : std::nullopt;
}

void LeverList::rebuild(const std::vector<app::Lever>& levers) {
    std::vector<LeverRow*> rows;
    for (const app::Lever& lever : levers) {
        LeverRow* row = find(lever);
        rows.push_back(row ? row : makeRow(lever));
    }
    for (LeverRow* row : rows_) {
        column_->removeWidget(row);
        if (std::ranges::find(rows, row) != rows.end()) continue;
        row->hide();
        row->deleteLater();
    }
    rows_ = std::move(rows);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        column_->insertWidget(int(i), rows_[i]);
        rows_[i]->show();
        if (i > 0) setTabOrder(rows_[i - 1], rows_[i]);
    }
}

void LeverList::addLever(const app::Lever& lever) {
    addNew(added_[shown()], {lever});
    take(lever);
    refresh();
    if (LeverRow* row = find(lever)) row->slider().setFocus(Qt::TabFocusReason);
}

LeverRow* LeverList::find(const app::Lever& lever) const {
    const auto row = std::ranges::find(rows_, lever, [](const LeverRow* one) { return one->lever(); });
    return row == rows_.end() ? nullptr : *row;
}

bool LeverList::isBeingTurned() const {
    return std::ranges::any_of(rows_, [](const LeverRow* row) { return row->isBeingTurned(); });
}

void LeverList::refresh(bool stale) {
    const std::vector<app::Lever> levers = wanted();
    if (levers != this->levers()) rebuild(levers);
    if (whatIf_.results()) built_ = shown();
    const std::optional<app::StepFigures> figures = stepFigures();
    for (LeverRow* row : rows_) {
        row->refresh();
        row->showEffect(figures ? effectOf(row->lever(), *figures, stale) : LeverEffect{});
    }
}

std::optional<app::StepFigures> LeverList::stepFigures() const {
    const app::WhatIfPtr& results = whatIf_.results();
    const bool isOfThis = results && results->of->shown.evaluation && results->of->reference.evaluation &&
                          results->of->shown.scenario == workbench_.view().scenario();
    if (!isOfThis || workbench_.view().scenario() == workbench_.view().reference()) return std::nullopt;
    return app::figuresOf(results->steps, results->of->reference.evaluation->impactRate,
                          results->of->shown.evaluation->impactRate);
}

LeverEffect LeverList::effectOf(const app::Lever& lever, const app::StepFigures& figures, bool stale) const {
    const app::WhatIfResults& results = *whatIf_.results();
    const auto cost = app::costEffect(*results.of, lever);
    if (cost && std::abs(*cost) >= noCost) {
        const QString sign = *cost > 0 ? QStringLiteral("+") : QString(QChar(0x2212));
        const QString text = sign + app::money(std::abs(*cost), workbench_.baseline().business.currency);
        return {text, toneOf(*cost, !stale), tr("%1 cost per customer").arg(text)};
    }
    const auto place = results.steps.find(lever);
    if (!place) return {figures.none.text, ToneLabel::Tone::Secondary, tr("no effect")};
    const app::ScenarioStep& step = results.steps.steps[*place];
    const double impact = std::abs(step.impact) < app::noPoints ? 0 : step.impact;
    const QString words = tr("%1 added to the changes before it; %2 alone")
                              .arg(figures.steps[*place].words, app::points(step.impactAlone));
    return {figures.steps[*place].text, toneOf(impact, !stale), words};
}

}  // namespace throughline::gui
