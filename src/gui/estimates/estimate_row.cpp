#include "gui/estimates/estimate_row.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "gui/controls/buttons.h"
#include "gui/controls/labels.h"

namespace throughline::gui {

EstimateRow::EstimateRow(QWidget* parent)
    : QWidget(parent),
      participant_(new LineField(this)),
      weight_(new AmountEdit(this)),
      remove_(new SignButton(SignButton::Sign::Remove, {}, this)),
      note_(new FieldNote(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);
    column->addWidget(note_);
    note_->setProblem({});
    row->addWidget(participant_, 1);
    for (PercentEdit*& point : points_) {
        point = new PercentEdit(this);
        point->setBlankAllowed(true);
        point->setValue(std::nullopt);
        point->setFixedWidth(pointWidth);
        row->addWidget(point);
        connect(point, &ValueEdit::edited, this, &EstimateRow::take);
    }
    weight_->setValue(1);
    weight_->setFixedWidth(weightWidth);
    row->addWidget(weight_);
    row->addWidget(remove_);
    participant_->setPlaceholderText(tr("Name"));
    connect(participant_, &LineField::textTyped, this, &EstimateRow::take);
    connect(weight_, &ValueEdit::edited, this, &EstimateRow::take);
    connect(remove_, &QToolButton::clicked, this, &EstimateRow::removeWanted);
}

void EstimateRow::showEstimate(const model::Estimate& estimate) {
    estimate_ = estimate;
    participant_->setShownText(QString::fromStdString(estimate.participant));
    points_[0]->setValue(estimate.points.low);
    points_[1]->setValue(estimate.points.likely);
    points_[2]->setValue(estimate.points.high);
    weight_->setValue(estimate.weight.value());
}

void EstimateRow::setPlace(int place) {
    participant_->setAccessibleName(tr("Participant %1").arg(place));
    points_[0]->setAccessibleName(tr("Participant %1, low").arg(place));
    points_[1]->setAccessibleName(tr("Participant %1, likely").arg(place));
    points_[2]->setAccessibleName(tr("Participant %1, high").arg(place));
    weight_->setAccessibleName(tr("Participant %1, weight").arg(place));
    remove_->setName(tr("Remove participant %1").arg(place));
}

bool EstimateRow::isBlank() const {
    return participant_->text().trimmed().isEmpty() && !points_[0]->value() && !points_[1]->value() &&
           !points_[2]->value();
}

std::optional<base::ThreePoints> EstimateRow::typedPoints() const {
    for (const PercentEdit* point : points_)
        if (!point->value()) return std::nullopt;
    return base::ThreePoints{*points_[0]->value(), *points_[1]->value(), *points_[2]->value()};
}

QString EstimateRow::problem() const {
    const auto points = typedPoints();
    const QString name = participant_->text().trimmed();
    if (!points) {
        if (isBlank() || isAncestorOf(QApplication::focusWidget())) return {};
        return tr("%1 is left out: low, likely and high are needed.")
            .arg(name.isEmpty() ? tr("A row") : name);
    }
    if (name.isEmpty())
        return tr("Who says from %1 to %2? Give a name.").arg(points_[0]->text(), points_[2]->text());
    if (points->likely < points->low) return tr("%1: the likely rate lies below the low one.").arg(name);
    if (points->high < points->likely) return tr("%1: the high rate lies below the likely one.").arg(name);
    return {};
}

void EstimateRow::showProblem() {
    note_->setProblem(problem());
}

void EstimateRow::take() {
    const auto points = typedPoints();
    const QString name = participant_->text().trimmed();
    if (points && problem().isEmpty())
        estimate_ = model::Estimate{name.toStdString(), *points,
                                    model::Amount::clamped(weight_->value().value_or(1))};
    emit changed();
}

}  // namespace throughline::gui
