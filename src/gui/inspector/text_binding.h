#pragma once

#include <QObject>

#include "app/workbench.h"
#include "gui/inspector/text_row.h"

namespace throughline::gui {

/// What has text of its own.
using TextTarget = std::variant<model::SiloId, model::HandoffId, model::DepartmentId>;

/// The text of a target as the journey has it (scenarios do not change texts); nothing where it has none.
std::optional<std::string> textOf(const model::Journey& journey, const TextTarget& target,
                                  model::TextField field);

/// Joins a row to a text of one or several targets: one undo step from started() to committed().
class TextBinding : public QObject {
    Q_OBJECT

public:
    TextBinding(app::Workbench& workbench, TextRow& row, model::TextField field, QObject* parent);

    void setTargets(std::vector<TextTarget> targets);
    void refresh();

private:
    void submit(const QString& text);

    app::Workbench& workbench_;
    TextRow& row_;
    model::TextField field_;
    std::vector<TextTarget> targets_;
    app::Gesture gesture_ = app::noGesture;
};

/// Joins a picking row to the department or the stage of silos.
class PickBinding : public QObject {
    Q_OBJECT

public:
    enum class What { Department, Stage };

    PickBinding(app::Workbench& workbench, PickRow& row, What what, QObject* parent);

    void setTargets(std::vector<model::SiloId> targets);
    void refresh();

private:
    std::vector<PickChoice> choices() const;
    void pick(const QString& id);
    void addNew(const QString& name);
    std::vector<model::JourneyEdit> editsFor(const std::string& id) const;
    QString stepName() const;
    model::TextField field() const;

    app::Workbench& workbench_;
    PickRow& row_;
    What what_;
    std::vector<model::SiloId> targets_;
};

}  // namespace throughline::gui
