#include "gui/whatif/lever_row.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "app/words.h"
#include "gui/controls/buttons.h"
#include "gui/controls/field_frame.h"
#include "gui/controls/labels.h"

namespace throughline::gui {
namespace {

/// Of what the scenario sets itself, and of what is shown elsewhere, too (base/decimals.h).
constexpr int digitsTyped = 3;
constexpr int digitsShown = 2;
constexpr int valueCharacters = 8;
constexpr int mostValueCharacters = 15;
constexpr int effectCharacters = 7;
constexpr int nameStretch = 6;
constexpr int sliderStretch = 4;
constexpr int smallestSlider = 88;

ValueEdit* editFor(const app::Lever& lever, const std::string& currency) {
    switch (app::kindOf(lever)) {
        case app::LeverKind::Percent:
            return new PercentEdit;
        case app::LeverKind::Factor:
            return new FactorEdit;
        case app::LeverKind::Choice:
            return nullptr;
        default:
            break;
    }
    auto* amount = new AmountEdit;
    if (app::kindOf(lever) == app::LeverKind::Money) amount->setUnit(app::currencySign(currency), 2);
    return amount;
}

}  // namespace

LeverRow::LeverRow(app::Workbench& workbench, const app::Lever& lever, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      lever_(lever),
      name_(new ElidedLabel(this)),
      detail_(new ElidedLabel(this)),
      slider_(new LevelSlider(this)),
      edit_(editFor(lever, workbench.baseline().business.currency)),
      effect_(new ToneLabel(ToneLabel::Tone::Secondary, this)),
      reset_(new SignButton(SignButton::Sign::Remove, {}, this)) {
    build();
    connectSlider();
    connectEdit();
    connect(reset_, &QToolButton::clicked, this, [this] { app::reset(workbench_, lever_); });
    refresh();
}

void LeverRow::build() {
    QFont bold = name_->font();
    bold.setWeight(QFont::DemiBold);
    name_->setFont(bold);
    detail_->setFont(scaledFont(detail_->font(), smallText));
    detail_->setForegroundRole(QPalette::PlaceholderText);
    effect_->setFont(bold);
    effect_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    slider_->setMinimumWidth(smallestSlider);
    QSizePolicy keepsPlace = reset_->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    reset_->setSizePolicy(keepsPlace);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(name_);
    names->addWidget(detail_);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addLayout(names, nameStretch);
    line->addWidget(slider_, sliderStretch);
    if (!edit_) choice_ = new ToneLabel(ToneLabel::Tone::Text, this);
    QWidget* value = edit_ ? static_cast<QWidget*>(edit_) : choice_;
    value->setMinimumWidth(valueWidth(valueCharacters));
    line->addWidget(value);
    effect_->setFixedWidth(QFontMetrics(bold).averageCharWidth() * effectCharacters + 8);
    line->addWidget(effect_);
    line->addWidget(reset_);
}

int LeverRow::valueWidth(int characters) const {
    return fontMetrics().averageCharWidth() * characters + 20;
}

void LeverRow::connectSlider() {
    connect(slider_, &QSlider::valueChanged, this, &LeverRow::slide);
    connect(slider_, &QSlider::sliderReleased, this, &LeverRow::finish);
    connect(slider_, &LevelSlider::left, this, &LeverRow::finish);
    connect(slider_, &LevelSlider::escaped, this, [this] {
        takeBack();
        slider_->setSliderDown(false);
        finish();
    });
}

void LeverRow::connectEdit() {
    if (!edit_) return;
    connect(edit_, &LineField::started, this, &LeverRow::begin);
    connect(edit_, &ValueEdit::edited, this, [this](std::optional<double> value) {
        if (value) turnTo(*value);
    });
    connect(edit_, &LineField::withdrawn, this, &LeverRow::takeBack);
    connect(edit_, &LineField::committed, this, &LeverRow::finish);
    connect(edit_, &LineField::cancelled, this, [this] {
        takeBack();
        finish();
    });
    connect(edit_, &LineField::messageChanged, this,
            [this](const QString& message, bool) { edit_->setToolTip(message.toHtmlEscaped()); });
}

void LeverRow::begin() {
    if (gesture_ != app::noGesture) return;
    gesture_ = workbench_.document().beginGesture();
    emit taken();
}

void LeverRow::finish() {
    if (slider_->isSliderDown()) return;
    gesture_ = app::noGesture;
    refresh();
}

void LeverRow::takeBack() {
    workbench_.document().abandon(gesture_);
}

void LeverRow::slide(int position) {
    if (showing_) return;
    begin();
    const double value = scale_.valueAt(position);
    showValue(value);
    turnTo(value);
}

void LeverRow::turnTo(double value) {
    const auto refusal = app::turn(workbench_, lever_, value, gesture_);
    if (refusal && edit_) edit_->setProblem(*refusal);
}

void LeverRow::refresh() {
    state_ = app::stateOf(workbench_, lever_);
    const QScopedValueRollback<bool> showing(showing_, true);
    if (!isBeingTurned()) {
        scale_ =
            scaleFor(app::kindOf(lever_), std::max(state_.value.value_or(0), state_.reference.value_or(0)));
        slider_->setRange(0, scale_.positions);
        slider_->setPageStep(scale_.page);
    }
    if (!slider_->isSliderDown()) slider_->setValue(scale_.positionOf(state_.value.value_or(0)));
    showValue(state_.value);
    // Nothing moves under the pointer while it drags, nor under the caret.
    if (edit_ && !isBeingTurned() && !edit_->isBeingEdited())
        edit_->fitWidth(valueWidth(valueCharacters), valueWidth(mostValueCharacters));
    showState();
}

void LeverRow::showValue(std::optional<double> value) {
    if (!edit_ || edit_->isBeingEdited()) return;
    if (auto* percent = dynamic_cast<PercentEdit*>(edit_))
        percent->setSignificant(isBeingTurned() || state_.isOwn ? digitsTyped : digitsShown);
    edit_->setValue(value);
}

void LeverRow::showState() {
    const bool turnable = !workbench_.view().scenario().empty() && edit_;
    slider_->setVisible(edit_ != nullptr);
    slider_->setEnabled(turnable);
    slider_->setMark(state_.reference ? std::optional(scale_.positionOf(*state_.reference)) : std::nullopt);
    if (edit_) {
        edit_->setEnabled(turnable);
        edit_->setChanged(state_.isOwn);
    } else {
        choice_->setText(state_.words);
    }
    reset_->setVisible(state_.isOwn && !workbench_.view().scenario().empty());
    nameParts();
}

void LeverRow::nameParts() {
    const QString name = app::leverName(workbench_.baseline(), lever_);
    const QString field = app::leverField(lever_);
    name_->setText(name);
    QStringList detail{field};
    if (state_.words != state_.referenceWords) detail << tr("was %1").arg(state_.referenceWords);
    if (!state_.inheritedFrom.empty())
        detail << tr("from %1").arg(app::scenarioName(workbench_.bundle(), state_.inheritedFrom));
    detail_->setText(detail.join(QStringLiteral(" · ")));
    const QString whole = tr("%1 of %2").arg(field, name);
    slider_->setAccessibleName(tr("%1, slider").arg(whole));
    if (edit_) edit_->setAccessibleName(whole);
    reset_->setName(tr("Reset %1").arg(whole));
}

void LeverRow::showEffect(const LeverEffect& effect) {
    effect_->setText(effect.text);
    effect_->setTone(effect.tone);
    effect_->setToolTip(effect.words.toHtmlEscaped());
    effect_->setAccessibleName(effect.words);
    slider_->setAccessibleDescription(effect.words);
}

QString LeverRow::words() const {
    return QStringList{name_->text(), detail_->text(), state_.words, effect_->text()}.join(
        QStringLiteral(", "));
}

}  // namespace throughline::gui
