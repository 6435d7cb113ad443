#include "gui/whatif/target_card.h"

#include <algorithm>

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

#include "app/words.h"
#include "gui/controls/buttons.h"
#include "gui/controls/labels.h"

namespace throughline::gui {
namespace {

const app::Lever sameForAll{model::AllSilos{}, model::Field::ErrorRate, app::Lever::Way::Set};

QString nameOf(const model::Journey& journey, const app::Lever& lever) {
    if (lever == sameForAll) return TargetCard::tr("The same error rate in all silos");
    return TargetCard::tr("%1 · %2").arg(app::leverName(journey, lever), app::leverField(lever));
}

/// "1.2 %"; "out of reach: at 0 % it is still 15.2 %".
QString answerWords(const engine::Sought& sought) {
    const QString value = app::percent(sought.value);
    const QString impact = app::percent(sought.impactRate);
    switch (sought.reach) {
        case engine::Reach::Reached:
            return value;
        case engine::Reach::Above:
            return TargetCard::tr("out of reach: at %1 it is still %2").arg(value, impact);
        case engine::Reach::Below:
            return TargetCard::tr("met in any case: at %1 it is %2").arg(value, impact);
    }
    return value;
}

QLabel* plain(const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

TargetCard::TargetCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : Card(parent),
      workbench_(workbench),
      whatIf_(whatIf),
      target_(new PercentEdit),
      problem_(new FieldNote),
      hint_(
          new QLabel(tr("Type a share of customers. Each line says what one lever alone would have to be."))),
      grid_(new QGridLayout) {
    setTitle(tr("Reach a target"));
    setSubtitle(tr("Which value gives this result, all else as it is?"));
    target_->setAccessibleName(tr("At most so many customers let down"));
    target_->setFixedWidth(fontMetrics().averageCharWidth() * 12 + 16);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(plain(tr("At most")));
    line->addWidget(target_);
    line->addWidget(plain(tr("of customers let down")));
    line->addStretch(1);
    addToBody(line);
    addToBody(problem_);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    addToBody(hint_);
    auto* answers = new QWidget;
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(16);
    grid_->setVerticalSpacing(6);
    grid_->setColumnStretch(1, 1);
    answers->setLayout(grid_);
    addToBody(scrolling(answers), 1);
    connect(target_, &ValueEdit::edited, this, &TargetCard::wishChanged);
    connect(target_, &LineField::cancelled, this, &TargetCard::wishChanged);
    connect(target_, &LineField::messageChanged, this,
            [this](const QString& message, bool isProblem) { showProblem(isProblem ? message : QString()); });
}

/// What was answered before is no answer to this.
void TargetCard::showProblem(const QString& problem) {
    problem_->setProblem(problem.isEmpty() ? QString()
                                           : tr("%1 Type a percentage from 0 to 100 %.").arg(problem));
    if (!problem.isEmpty()) emit wishChanged();
}

void TargetCard::offer(const std::vector<app::Lever>& levers) {
    std::vector<app::Lever> usable{sameForAll};
    for (const app::Lever& lever : levers)
        if (app::canPair(lever) && lever != sameForAll) usable.push_back(lever);
    if (usable == levers_) return;
    levers_ = std::move(usable);
    emit wishChanged();
}

std::optional<app::WhatIfWish::Target> TargetCard::wish() const {
    if (!target_->value() || !target_->problem().isEmpty()) return std::nullopt;
    return app::WhatIfWish::Target{*target_->value(), levers_};
}

void TargetCard::clear() {
    answers_.clear();
    for (int line = 0; line < grid_->rowCount(); ++line) grid_->setRowStretch(line, 0);
    while (QLayoutItem* item = grid_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void TargetCard::refresh(bool stale) {
    const app::WhatIfPtr& results = whatIf_.results();
    hint_->setVisible(!wish() && target_->problem().isEmpty());
    grid_->parentWidget()->setEnabled(!stale);
    const auto sought = wish() && results ? results->sought : std::vector<app::SoughtLever>();
    const Shown shown{sought, workbench_.view().scenario()};
    if (shown == shown_) return;
    shown_ = shown;
    clear();
    int line = 0;
    for (const app::SoughtLever& answer : sought) addAnswer(line++, answer);
    grid_->setRowStretch(line, 1);
}

void TargetCard::addAnswer(int line, const app::SoughtLever& answer) {
    const model::Journey& journey = workbench_.journey();
    const QString name = nameOf(journey, answer.lever);
    const QString words = answerWords(answer.sought);
    answers_ << tr("%1: %2").arg(name, words);
    const auto now = engine::leverPosition(journey, {answer.lever.target, answer.lever.field});
    auto* nameLabel = new ElidedLabel;
    nameLabel->setText(now ? tr("%1, now %2").arg(name, app::percent(*now)) : name);
    QLabel* value = plain(words);
    QFont bold = value->font();
    bold.setWeight(QFont::DemiBold);
    value->setFont(bold);
    grid_->addWidget(nameLabel, line, 1);
    grid_->addWidget(value, line, 2);
    const bool canTake =
        answer.sought.reach == engine::Reach::Reached && !workbench_.view().scenario().empty();
    if (!canTake) return;
    auto* take = new LinkButton(tr("Take over"));
    take->setAccessibleName(tr("Set %1 to %2").arg(name, words));
    grid_->addWidget(take, line, 3);
    connect(take, &QPushButton::clicked, this,
            [this, answer] { app::turn(workbench_, answer.lever, answer.sought.value); });
}

}  // namespace throughline::gui
