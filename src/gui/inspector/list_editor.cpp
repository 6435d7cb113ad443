#include "gui/inspector/list_editor.h"

#include <QVBoxLayout>

#include "throughline/model/fields.h"

namespace throughline::gui {

ListEditor::ListEditor(app::Workbench& workbench, const QString& addWords, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      column_(new QVBoxLayout(this)),
      add_(new LinkButton(addWords, this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(4);
    column_->addWidget(add_);
    connect(add_, &QPushButton::clicked, this, [this] { add(); });
}

void ListEditor::setRowCount(std::size_t count) {
    while (rows_.size() > count) {
        QWidget* last = rows_.back();
        rows_.pop_back();
        const bool hadFocus = last->isAncestorOf(focusWidget());
        last->hide();
        last->deleteLater();
        if (hadFocus) add_->setFocus(Qt::OtherFocusReason);
    }
    while (rows_.size() < count) {
        rows_.push_back(makeRow(rows_.size()));
        column_->insertWidget(column_->count() - 1, rows_.back());
        rows_.back()->show();
    }
}

void ListEditor::focusLast() {
    if (!rows_.empty()) rows_.back()->setFocus(Qt::OtherFocusReason);
}

QHBoxLayout* rowLine(QWidget* row) {
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    return line;
}

void showUnlessEdited(LineField& field, const QString& text) {
    if (!field.isBeingEdited()) field.setShownText(text);
}

LiveNumber::LiveNumber(app::Workbench& workbench, ValueEdit& edit, model::Field field)
    : QObject(&edit), workbench_(workbench), edit_(edit), field_(field) {
    const auto takeBack = [this] { workbench_.document().abandon(gesture_); };
    connect(&edit, &LineField::started, this, [this] { gesture_ = workbench_.document().beginGesture(); });
    connect(&edit, &ValueEdit::edited, this, &LiveNumber::submit);
    connect(&edit, &LineField::withdrawn, this, takeBack);
    connect(&edit, &LineField::cancelled, this, takeBack);
}

void LiveNumber::show(const model::Target& target, const QString& stepName) {
    target_ = target;
    stepName_ = stepName;
    edit_.setChanged(workbench_.isOverridden(target, field_));
    const auto value = model::valueOf(workbench_.journey(), target, field_);
    const auto* number = value ? std::get_if<double>(&*value) : nullptr;
    if (number && !edit_.isBeingEdited()) edit_.setValue(*number);
}

void LiveNumber::submit(std::optional<double> value) {
    if (!value) return;
    const auto refusal = workbench_.setField(target_, field_, *value, stepName_, gesture_);
    if (refusal) edit_.setProblem(*refusal);
}

NamedPercentRow::NamedPercentRow(app::Workbench& workbench, model::Field field, QWidget* parent)
    : QWidget(parent),
      name_(new LineField(this)),
      percent_(new PercentEdit(this)),
      remove_(new SignButton(SignButton::Sign::Remove, {}, this)),
      note_(new FieldNote(this)),
      live_(new LiveNumber(workbench, *percent_, field)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(name_, 2);
    line->addWidget(percent_, 1);
    line->addWidget(remove_);
    column->addLayout(line);
    column->addWidget(note_);
    setFocusProxy(name_);
    connect(name_, &LineField::committed, this, &NamedPercentRow::renamed);
    connect(remove_, &QToolButton::clicked, this, &NamedPercentRow::removed);
    connect(percent_, &LineField::messageChanged, note_, [this](const QString& message, bool isProblem) {
        isProblem ? note_->setProblem(message) : note_->setNote(message);
    });
}

void NamedPercentRow::show(const model::Target& target, const QString& name, const QString& nameWords,
                           const QString& percentWords) {
    showUnlessEdited(*name_, name);
    live_->show(target, percentWords);
    name_->setAccessibleName(nameWords);
    percent_->setAccessibleName(percentWords);
    remove_->setName(tr("Remove %1").arg(name));
}

void NamedPercentRow::addBeneath(QWidget* widget) {
    layout()->addWidget(widget);
}

}  // namespace throughline::gui
