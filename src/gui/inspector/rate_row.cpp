#include "gui/inspector/rate_row.h"

#include <algorithm>
#include <array>

#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include "app/words.h"
#include "gui/controls/percent_text.h"
#include "gui/controls/rate_text.h"
#include "throughline/engine/rate_range.h"

namespace throughline::gui {
namespace {

/// Steps of the slider in one percent.
constexpr int stepsPerPercent = 10;
constexpr int stepsOfAll = 100 * stepsPerPercent;
/// Where the slider may end: the smallest that holds the value. Not the whole range by default, in which all
/// real rates would crowd at the left end.
constexpr std::array<int, 3> sliderEnds{20, 50, 100};
/// A mean that was calculated is not more exact than this.
constexpr int digitsOfMean = 3;
constexpr int digitsTyped = 8;

using Knowledge = RateRow::Knowledge;

Knowledge knowledgeOf(const model::Rate& rate) {
    return static_cast<Knowledge>(rate.form().index());
}

QLabel* smallLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(scaledFont(label->font(), smallText));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Shows the mean, and takes what is known about the rate as the tables do: "38 of 950", "1 / 3 / 6 %".
class MeanEdit : public PercentEdit {
public:
    /// What is typed says more than a number.
    std::optional<model::Rate> known() const {
        const auto rate = readRate(text(), 0).rate;
        return rate && rate->uncertain() ? rate : std::nullopt;
    }

protected:
    NumberReading read(const QString& text, double current) const override {
        const RateReading reading = readRate(text, current);
        if (!reading.rate) return NumberReading::refused(reading.problem);
        return {reading.rate->mean(), {}, reading.hint};
    }
};

/// Typing under way goes on.
void showUnlessEdited(ValueEdit* edit, std::optional<double> value) {
    if (!edit->isBeingEdited()) edit->setValue(value);
}

/// A line of small fields beneath the rate.
QHBoxLayout* makeLine(QWidget* line) {
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    return layout;
}

}  // namespace

RateRow::RateRow(QWidget* parent) : ValueRow(parent), percent_(new MeanEdit) {
    setField(percent_, Width::Number);
    percent_->installEventFilter(this);
    follow(percent_);
    connect(percent_, &ValueEdit::edited, this, &RateRow::takeNumber);
    makeSliderLine();
    makeKnowledgeLine();
    makeCountedLine();
    makePointsLine();
    range_ = new FieldNote(this);
    addBeneath(range_);
    showKnowledge();
}

void RateRow::makeSliderLine() {
    sliderLine_ = new QWidget(this);
    slider_ = new LevelSlider(sliderLine_);
    slider_->setPageStep(5 * stepsPerPercent);
    sliderEnd_ = smallLabel({}, sliderLine_);
    QHBoxLayout* line = makeLine(sliderLine_);
    line->addWidget(smallLabel(QLocale().toString(0), sliderLine_));
    line->addWidget(slider_, 1);
    line->addWidget(sliderEnd_);
    addBeneath(sliderLine_);
    connect(slider_, &QSlider::valueChanged, this, &RateRow::slide);
    connect(slider_, &QSlider::sliderReleased, this, &RateRow::endSlide);
    connect(slider_, &LevelSlider::left, this, &RateRow::endSlide);
    connect(slider_, &LevelSlider::escaped, this, &RateRow::cancelSlide);
}

void RateRow::makeKnowledgeLine() {
    knowledgeLine_ = new QWidget(this);
    knowledgeWords_ = smallLabel({}, knowledgeLine_);
    knowledgeButton_ = new LinkButton(knowledgeLine_);
    QHBoxLayout* line = makeLine(knowledgeLine_);
    line->addWidget(knowledgeWords_, 1);
    line->addWidget(knowledgeButton_);
    addBeneath(knowledgeLine_);
    connect(knowledgeButton_, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillKnowledgeMenu(*menu);
        menu->popup(knowledgeButton_->mapToGlobal(QPoint(0, knowledgeButton_->height())));
    });
}

void RateRow::makeCountedLine() {
    countedLine_ = new QWidget(this);
    errors_ = new AmountEdit(countedLine_);
    visits_ = new AmountEdit(countedLine_);
    countedWords_ = smallLabel(tr("visits"), countedLine_);
    errors_->setAccessibleName(tr("Counted errors"));
    visits_->setAccessibleName(tr("Out of how many"));
    QHBoxLayout* line = makeLine(countedLine_);
    line->addWidget(smallLabel(tr("from"), countedLine_));
    line->addWidget(errors_, 1);
    line->addWidget(smallLabel(tr("errors in"), countedLine_));
    line->addWidget(visits_, 1);
    line->addWidget(countedWords_);
    addBeneath(countedLine_);
    for (AmountEdit* edit : {errors_, visits_}) {
        follow(edit);
        connect(edit, &ValueEdit::edited, this, &RateRow::takeCounts);
    }
}

void RateRow::makePointsLine() {
    pointsLine_ = new QWidget(this);
    QHBoxLayout* line = makeLine(pointsLine_);
    const auto add = [&](const QString& words, const QString& name) {
        auto* edit = new PercentEdit(pointsLine_);
        edit->setAccessibleName(name);
        line->addWidget(smallLabel(words, pointsLine_));
        line->addWidget(edit, 1);
        follow(edit);
        connect(edit, &ValueEdit::edited, this, &RateRow::takePoints);
        return edit;
    };
    low_ = add(tr("low"), tr("Lowest rate imaginable"));
    likely_ = add(tr("likely"), tr("Most likely rate"));
    high_ = add(tr("high"), tr("Highest rate imaginable"));
    addBeneath(pointsLine_);
}

void RateRow::follow(ValueEdit* edit) {
    edits_.push_back(edit);
    connect(edit, &LineField::started, this, [this] { before_ = rate_; });
    connect(edit, &LineField::withdrawn, this, &RateRow::takeBack);
    connect(edit, &LineField::started, this, &ValueRow::started);
    connect(edit, &LineField::withdrawn, this, &ValueRow::withdrawn);
    connect(edit, &LineField::committed, this, &ValueRow::committed);
    connect(edit, &LineField::cancelled, this, &ValueRow::cancelled);
    connect(edit, &LineField::messageChanged, this, &FieldRow::showMessage);
}

/// What is typed became invalid: the slider and the range say what is so, not what a part of the text said.
void RateRow::takeBack() {
    rate_ = before_;
    if (rate_) return showExcept(*rate_, percent_);
    showKnowledge();
}

void RateRow::fillKnowledgeMenu(QMenu& menu) {
    const auto add = [&](const QString& words, Knowledge knowledge) {
        menu.addAction(words, this, [this, knowledge] { chooseKnowledge(knowledge); });
    };
    add(tr("A number"), Knowledge::Number);
    add(tr("Counted errors and visits"), Knowledge::Counted);
    add(tr("Estimated: low, likely, high"), Knowledge::ThreePoints);
}

void RateRow::setSlider(bool slider) {
    hasSlider_ = slider;
    showKnowledge();
}

bool RateRow::isBeingEdited() const {
    return sliding_ ||
           std::ranges::any_of(edits_, [](const ValueEdit* edit) { return edit->isBeingEdited(); });
}

QString RateRow::words(const model::FieldValue& value) const {
    const auto* rate = std::get_if<model::Rate>(&value);
    return rate ? writePercent(rate->mean(), rate->uncertain() ? digitsOfMean : digitsTyped) : QString();
}

void RateRow::startAnew() {
    sliding_ = false;
    offered_.reset();
}

void RateRow::refuse(const QString& reason) {
    for (ValueEdit* edit : edits_)
        if (edit->isBeingEdited()) edit->setProblem(reason);
    ValueRow::refuse(reason);
}

void RateRow::reject(const QString& reason) {
    emit withdrawn();
    refuse(reason);
}

void RateRow::showValue(const model::FieldValue& value) {
    if (const auto* rate = std::get_if<model::Rate>(&value)) showExcept(*rate, nullptr);
}

void RateRow::showMixed() {
    rate_.reset();
    percent_->setMixed();
    showLevel(0);
    showKnowledge();
}

void RateRow::showExcept(const model::Rate& rate, const QWidget* source) {
    rate_ = rate;
    const bool calculated = rate.uncertain() || rate.factor() != 1;
    percent_->setSignificant(calculated ? digitsOfMean : digitsTyped);
    if (source != percent_) percent_->setValue(rate.mean());
    if (source != slider_) showLevel(rate.mean());
    if (!offered_) showForm(rate);
    showKnowledge();
}

void RateRow::showForm(const model::Rate& rate) {
    const auto* counts = std::get_if<base::Evidence>(&rate.form());
    showUnlessEdited(errors_, counts ? std::optional(counts->errors) : std::nullopt);
    showUnlessEdited(visits_, counts ? std::optional(counts->visits) : std::nullopt);
    const auto* points = std::get_if<base::ThreePoints>(&rate.form());
    showUnlessEdited(low_, points ? std::optional(points->low) : std::nullopt);
    showUnlessEdited(likely_, points ? std::optional(points->likely) : std::nullopt);
    showUnlessEdited(high_, points ? std::optional(points->high) : std::nullopt);
}

void RateRow::showLevel(double mean) {
    const QScopedValueRollback guard(showing_, true);
    const auto end = std::ranges::find_if(sliderEnds, [mean](int percent) { return mean * 100 <= percent; });
    const int highest = end == sliderEnds.end() ? 100 : *end;
    slider_->setRange(0, highest * stepsPerPercent);
    slider_->setValue(qRound(mean * stepsOfAll));
    sliderEnd_->setText(QLocale().toString(highest) + u'\u00a0' + QLocale().percent());
}

void RateRow::showKnowledge() {
    const Knowledge known = offered_.value_or(rate_ ? knowledgeOf(*rate_) : Knowledge::Number);
    const std::array<QString, 3> words{tr("a number"), tr("counted"), tr("estimated")};
    slider_->setAccessibleName(tr("%1, slider").arg(label()));
    sliderLine_->setVisible(hasSlider_ && rate_);
    knowledgeLine_->setVisible((hasSlider_ && rate_) || known != Knowledge::Number ||
                               !scaledWords().isEmpty());
    knowledgeWords_->setText(scaledWords());
    knowledgeButton_->setText(tr("known as: %1 \u25be").arg(words[size_t(known)]));
    knowledgeButton_->setAccessibleName(tr("%1 is known as %2").arg(label(), words[size_t(known)]));
    knowledgeButton_->updateGeometry();
    countedLine_->setVisible(known == Knowledge::Counted);
    pointsLine_->setVisible(known == Knowledge::ThreePoints);
    range_->setNote(rangeWords());
}

QString RateRow::rangeWords() const {
    const auto range = rate_ ? engine::rangeOf(*rate_) : std::nullopt;
    if (!range) return {};
    const QStringList ends = app::percents({range->low, range->high});
    return tr("90 % range %1 – %2").arg(ends[0], ends[1]);
}

QString RateRow::scaledWords() const {
    if (!rate_ || rate_->factor() == 1) return {};
    return tr("%1 times the baseline").arg(app::factor(rate_->factor()));
}

void RateRow::chooseKnowledge(Knowledge knowledge) {
    offered_ = knowledge;
    if (knowledge == Knowledge::Number) {
        offered_.reset();
        if (rate_ && knowledgeOf(*rate_) != Knowledge::Number) {
            emit started();
            take(*model::Rate::exactly(rate_->mean()));
            emit committed();
        }
    }
    showKnowledge();
    if (knowledge == Knowledge::Counted) errors_->setFocus(Qt::OtherFocusReason);
    if (knowledge == Knowledge::ThreePoints) low_->setFocus(Qt::OtherFocusReason);
}

void RateRow::take(const model::Rate& rate) {
    offered_.reset();
    emit edited(rate);
}

void RateRow::takeNumber(std::optional<double> value) {
    if (!value) return;
    const model::Rate rate =
        static_cast<MeanEdit*>(percent_)->known().value_or(*model::Rate::exactly(*value));
    offered_.reset();
    showExcept(rate, percent_);
    take(rate);
}

void RateRow::takeCounts() {
    if (!errors_->value() || !visits_->value()) return;
    const auto rate = model::Rate::counted(*errors_->value(), *visits_->value());
    if (!rate) return reject(tr("There cannot be more errors than cases."));
    showExcept(*rate, errors_);
    take(*rate);
}

void RateRow::takePoints() {
    if (!low_->value() || !likely_->value() || !high_->value()) return;
    const auto rate = model::Rate::estimated(*low_->value(), *likely_->value(), *high_->value());
    if (!rate) return reject(tr("Low, likely and high have to be in this order."));
    showExcept(*rate, low_);
    take(*rate);
}

void RateRow::slide(int position) {
    if (showing_) return;
    if (!std::exchange(sliding_, true)) emit started();
    const double mean = double(position) / stepsOfAll;
    const model::Rate rate = *model::Rate::exactly(mean);
    showExcept(rate, slider_);
    showMessage(outOf(mean, echo()), false);
    take(rate);
}

void RateRow::endSlide() {
    if (slider_->isSliderDown() || !std::exchange(sliding_, false)) return;
    showMessage({}, false);
    emit committed();
}

void RateRow::cancelSlide() {
    if (!std::exchange(sliding_, false)) return;
    slider_->setSliderDown(false);
    showMessage({}, false);
    emit cancelled();
}

bool RateRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched != percent_ || event->type() != QEvent::ContextMenu)
        return ValueRow::eventFilter(watched, event);
    QMenu* menu = percent_->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    fillKnowledgeMenu(*menu->addMenu(tr("Known as")));
    menu->popup(static_cast<QContextMenuEvent*>(event)->globalPos());
    return true;
}

}  // namespace throughline::gui
