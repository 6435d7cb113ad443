#pragma once

#include <memory>
#include <vector>

#include "gui/inspector/field_binding.h"
#include "gui/inspector/text_binding.h"

namespace throughline::gui {

/// The bindings of all rows of one panel. A row that none of the elements has a value for is hidden.
class PanelBindings : public QObject {
    Q_OBJECT

public:
    PanelBindings(app::Workbench& workbench, QObject* parent) : QObject(parent), workbench_(workbench) {}

    void bind(ValueRow& row, model::Field field);
    void bindMoney(AmountRow& row, model::Field field);
    void bind(TextRow& row, model::TextField field);
    void bind(PickRow& row, PickBinding::What what);

    void setElements(const std::vector<model::ElementId>& elements);
    void setBusiness();
    void refresh();

private:
    struct OfField {
        FieldBinding* binding;
        ValueRow* row;
        model::Field field;
    };
    struct OfText {
        TextBinding* binding;
        TextRow* row;
        model::TextField field;
    };
    struct OfPick {
        PickBinding* binding;
        PickRow* row;
    };

    void setTargets(const std::vector<model::Target>& targets);

    app::Workbench& workbench_;
    std::vector<OfField> fields_;
    std::vector<OfText> texts_;
    std::vector<OfPick> picks_;
    std::vector<AmountRow*> money_;
};

}  // namespace throughline::gui
