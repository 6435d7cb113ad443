#pragma once

#include "gui/inspector/list_editor.h"

namespace throughline::gui {

/// The departments: add, name, owner, colour, remove. Silos of a removed one belong to none.
class DepartmentList : public ListEditor {
    Q_OBJECT

public:
    explicit DepartmentList(app::Workbench& workbench, QWidget* parent = nullptr);

    void refresh() override;

protected:
    QWidget* makeRow(std::size_t place) override;
    void add() override;

private:
    class Row;
    const model::Department& department(std::size_t place) const {
        return workbench().baseline().departments[place];
    }
    void put(const model::Department& department, const QString& stepName);
    void askColor(std::size_t place, const QPoint& where);
    void remove(std::size_t place);
};

}  // namespace throughline::gui
