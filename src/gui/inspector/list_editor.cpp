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
    connect(&edit, &LineField::messageChanged, &edit,
            [this](const QString& message) { edit_.setToolTip(message.toHtmlEscaped()); });
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

}  // namespace throughline::gui
