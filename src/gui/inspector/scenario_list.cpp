#include "gui/inspector/scenario_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/change_words.h"
#include "app/words.h"
#include "gui/controls/labels.h"

namespace throughline::gui {
namespace {

QString nameOf(const model::Scenario& scenario) {
    return QString::fromStdString(scenario.name);
}

}  // namespace

/// Its name, show, remove; beneath, what it is based on and changes.
class ScenarioList::Row : public QWidget {
public:
    Row(ScenarioList& list, std::size_t place)
        : QWidget(&list),
          name_(new LineField(this)),
          show_(new LinkButton(this)),
          remove_(new SignButton(SignButton::Sign::Remove, {}, this)),
          changes_(new FieldNote(this)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 4);
        column->setSpacing(2);
        auto* line = new QHBoxLayout;
        line->setSpacing(4);
        line->addWidget(name_, 1);
        line->addWidget(show_);
        line->addWidget(remove_);
        column->addLayout(line);
        column->addWidget(changes_);
        setFocusProxy(name_);
        connect(name_, &LineField::committed, &list, [&list, place, this] {
            model::Scenario changed = list.scenario(place);
            changed.name = name_->text().trimmed().toStdString();
            list.workbench().edit({model::PutScenario{changed}}, ScenarioList::tr("Name of scenario"));
            list.refresh();
        });
        connect(show_, &QPushButton::clicked, &list, [&list, place] {
            app::ViewState& view = list.workbench().view();
            const model::ScenarioId id = list.scenario(place).id;
            view.showScenario(view.scenario() == id ? model::ScenarioId() : id);
        });
        connect(remove_, &QToolButton::clicked, &list, [&list, place] {
            const model::Scenario& scenario = list.scenario(place);
            list.workbench().edit({model::RemoveScenario{scenario.id}},
                                  ScenarioList::tr("Remove scenario %1").arg(nameOf(scenario)));
        });
    }

    void showScenario(const app::Workbench& workbench, const model::Scenario& scenario, bool isShown) {
        const QString name = nameOf(scenario);
        showUnlessEdited(*name_, name);
        name_->setChanged(isShown);
        show_->setText(isShown ? ScenarioList::tr("Back to baseline") : ScenarioList::tr("Show"));
        show_->updateGeometry();
        QString words = app::changeWords(workbench.baseline(), scenario.changes);
        if (!scenario.basedOn.empty())
            words.prepend(ScenarioList::tr("on top of %1")
                              .arg(app::scenarioName(workbench.bundle(), scenario.basedOn)) +
                          u'\n');
        changes_->setNote(words);
        name_->setAccessibleName(ScenarioList::tr("Name of scenario %1").arg(name));
        show_->setAccessibleName(isShown ? ScenarioList::tr("Back to the baseline from %1").arg(name)
                                         : ScenarioList::tr("Show scenario %1").arg(name));
        remove_->setName(ScenarioList::tr("Remove scenario %1").arg(name));
    }

private:
    LineField* name_;
    LinkButton* show_;
    SignButton* remove_;
    FieldNote* changes_;
};

ScenarioList::ScenarioList(app::Workbench& workbench, QWidget* parent)
    : ListEditor(workbench, tr("Add a scenario"), parent) {
}

QWidget* ScenarioList::makeRow(std::size_t place) {
    return new Row(*this, place);
}

void ScenarioList::refresh() {
    const model::Scenarios& scenarios = *workbench().bundle().scenarios;
    setRowCount(scenarios.size());
    for (std::size_t i = 0; i < scenarios.size(); ++i)
        static_cast<Row*>(row(i))->showScenario(workbench(), scenarios[i],
                                                workbench().view().scenario() == scenarios[i].id);
}

void ScenarioList::add() {
    const QString name = tr("New scenario");
    const model::ScenarioId id = model::freshScenarioId(*workbench().bundle().scenarios, name.toStdString());
    workbench().edit({model::PutScenario{{id, name.toStdString(), workbench().view().scenario(), {}}}},
                     tr("Add a scenario"));
    focusLast();
}

}  // namespace throughline::gui
