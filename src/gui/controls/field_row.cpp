#include "gui/controls/field_row.h"

namespace throughline::gui {
namespace {

constexpr int numberCharacters = 15;
constexpr int mostNumberCharacters = 28;
constexpr int textCharacters = 22;

}  // namespace

FieldRow::FieldRow(QWidget* parent)
    : QWidget(parent),
      label_(new QLabel(this)),
      note_(new FieldNote(this)),
      baseline_(new FieldNote(this)),
      reset_(new LinkButton(tr("Reset"), this)),
      line_(new QHBoxLayout),
      column_(new QVBoxLayout(this)) {
    label_->setTextFormat(Qt::PlainText);
    label_->setWordWrap(true);
    line_->setSpacing(8);
    line_->addWidget(label_, 1);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(2);
    column_->addLayout(line_);
    column_->addWidget(note_);
    auto* baselineLine = new QHBoxLayout;
    baselineLine->setSpacing(4);
    baselineLine->addStretch();
    baselineLine->addWidget(baseline_);
    baselineLine->addWidget(reset_);
    column_->addLayout(baselineLine);
    baseline_->setWordWrap(false);
    baseline_->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    reset_->hide();
    reset_->setToolTip(tr("Take the scenario's change of this figure back"));
    connect(reset_, &QPushButton::clicked, this, &FieldRow::resetRequested);
}

void FieldRow::setLabel(const QString& label) {
    label_->setText(label);
    reset_->setAccessibleName(tr("Reset %1 to the baseline").arg(label));
    if (field_) field_->setAccessibleName(label);
}

void FieldRow::setExplanation(const QString& explanation) {
    label_->setToolTip(explanation.toHtmlEscaped());
    setWhatsThis(explanation);
}

void FieldRow::setBaseline(const QString& baseline, Reset reset) {
    baseline_->setNote(baseline);
    reset_->setVisible(reset == Reset::Offered);
    markChanged(!baseline.isEmpty());
}

void FieldRow::showMessage(const QString& message, bool isProblem) {
    isProblem ? note_->setProblem(message) : note_->setNote(message);
}

void FieldRow::setField(QWidget* field, Width width) {
    field_ = field;
    label_->setBuddy(field);
    field->setAccessibleName(label());
    label_->setHidden(width == Width::Whole || width == Width::Title);
    if (width == Width::Whole) {
        column_->insertWidget(1, field);
    } else if (width == Width::Title) {
        line_->addWidget(field, 1);
    } else {
        field->setFixedWidth(widthOf(width == Width::Number ? numberCharacters : textCharacters));
        line_->addWidget(field, 0, Qt::AlignTop);
    }
    if (auto* number = width == Width::Number ? qobject_cast<LineField*>(field) : nullptr)
        followNumber(*number);
    setFocusProxy(field);
    setTabOrder(field, reset_);
}

/// While it is typed in it keeps its width.
void FieldRow::followNumber(LineField& field) {
    connect(&field, &QLineEdit::textChanged, this, [this, &field] {
        if (!field.hasFocus()) field.fitWidth(widthOf(numberCharacters), widthOf(mostNumberCharacters));
    });
}

void FieldRow::addBeneath(QWidget* widget) {
    column_->addWidget(widget);
}

}  // namespace throughline::gui
