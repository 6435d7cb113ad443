#include "gui/inspector/department_list.h"

#include <QGridLayout>
#include <QMenu>

#include "app/color_choices.h"
#include "app/target_words.h"
#include "app/theme.h"
#include "app/words.h"
#include "gui/controls/icon.h"
#include "gui/inspector/text_row.h"

namespace throughline::gui {

/// Its colour, name, remove; beneath, its owner.
class DepartmentList::Row : public QWidget {
public:
    Row(DepartmentList& list, std::size_t place)
        : QWidget(&list),
          color_(new SignButton(SignButton::Sign::Color, {}, this)),
          name_(new LineField(this)),
          remove_(new SignButton(SignButton::Sign::Remove, {}, this)),
          owner_(new LineField(this)) {
        auto* grid = new QGridLayout(this);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(4);
        grid->setVerticalSpacing(0);
        grid->addWidget(color_, 0, 0);
        grid->addWidget(name_, 0, 1);
        grid->addWidget(remove_, 0, 2);
        grid->addWidget(owner_, 1, 1, 1, 2);
        owner_->setQuiet(true);
        owner_->setFont(scaledFont(owner_->font(), smallText));
        owner_->setBlankMeaning(DepartmentList::tr("nobody owns it yet"));
        setFocusProxy(name_);
        connect(name_, &LineField::committed, &list, [&list, place, this] {
            model::Department changed = list.department(place);
            changed.name = name_->text().trimmed().toStdString();
            list.put(changed, DepartmentList::tr("Name of department"));
        });
        connect(owner_, &LineField::committed, &list, [&list, place, this] {
            model::Department changed = list.department(place);
            changed.owner = owner_->text().trimmed().toStdString();
            list.put(changed, DepartmentList::tr("Owner of department"));
        });
        connect(color_, &QToolButton::clicked, &list, [&list, place, this] {
            list.askColor(place, color_->mapToGlobal(QPoint(0, color_->height())));
        });
        connect(remove_, &QToolButton::clicked, &list, [&list, place] { list.remove(place); });
    }

    void showDepartment(const model::Department& department, const QColor& color) {
        const QString name = QString::fromStdString(department.name);
        showUnlessEdited(*name_, name);
        showUnlessEdited(*owner_, QString::fromStdString(department.owner));
        color_->setColor(color);
        color_->setName(DepartmentList::tr("Colour of %1").arg(name));
        name_->setAccessibleName(DepartmentList::tr("Name of department %1").arg(name));
        owner_->setAccessibleName(DepartmentList::tr("Owner of department %1").arg(name));
        remove_->setName(DepartmentList::tr("Remove department %1").arg(name));
    }

private:
    SignButton* color_;
    LineField* name_;
    SignButton* remove_;
    LineField* owner_;
};

DepartmentList::DepartmentList(app::Workbench& workbench, QWidget* parent)
    : ListEditor(workbench, tr("Add a department"), parent) {
}

QWidget* DepartmentList::makeRow(std::size_t place) {
    return new Row(*this, place);
}

void DepartmentList::refresh() {
    const model::Journey& journey = workbench().baseline();
    setRowCount(journey.departments.size());
    for (std::size_t i = 0; i < journey.departments.size(); ++i)
        static_cast<Row*>(row(i))->showDepartment(journey.departments[i],
                                                  app::departmentColor(journey, journey.departments[i].id));
}

void DepartmentList::add() {
    const QString name = tr("New department");
    const model::Journey& journey = workbench().baseline();
    const std::string id = app::freshId(name, "department", [&](const std::string& text) {
        return model::find(journey, model::DepartmentId(text)) != nullptr;
    });
    put({model::DepartmentId(id), name.toStdString(), {}, {}}, tr("Add a department"));
    focusLast();
}

void DepartmentList::put(const model::Department& department, const QString& stepName) {
    workbench().edit({model::PutDepartment{department}}, stepName);
    refresh();
}

void DepartmentList::askColor(std::size_t place, const QPoint& where) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const app::ColorChoice& choice : app::departmentColorChoices())
        menu->addAction(colorChip(choice.shown), choice.name, this, [this, place, color = choice.kept] {
            model::Department changed = department(place);
            changed.color = color;
            put(changed, tr("Colour of %1").arg(QString::fromStdString(changed.name)));
        });
    menu->popup(where);
}

void DepartmentList::remove(std::size_t place) {
    const model::DepartmentId id = department(place).id;
    workbench().edit({model::RemoveDepartment{id}},
                     tr("Remove department %1").arg(app::departmentName(workbench().baseline(), id)));
}

}  // namespace throughline::gui
