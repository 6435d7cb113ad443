#pragma once

#include <optional>
#include <variant>
#include <vector>

#include <QString>

#include "app/workbench.h"
#include "throughline/model/finding.h"

namespace throughline::app {

/// Settings that mend it, as one undo step.
struct SettingsFix {
    std::vector<FieldSettingOf> settings;
};
/// Only a person knows the answer: this field of this silo or hand-off is to be filled in.
struct FieldFix {
    enum class Which { Name, Owner };
    Which field;
    model::ElementId element;
};
/// Nothing can be said but where it is.
struct ShowFix {
    std::vector<model::ElementId> elements;
};

/// What can be done about a finding with one click.
struct CheckFix {
    QString label;  ///< on the button: "Scale to 100 %"
    std::variant<SettingsFix, FieldFix, ShowFix> what;
};

/// The fix of a finding of this journey, where one is clear.
std::optional<CheckFix> fixFor(const model::Journey& journey, const model::Finding& finding);

/// A fix, and the finding it mends in words.
struct OfferedFix {
    CheckFix fix;
    QString finding;
};
/// What can be done about this silo or hand-off as the newest results find it, each once. What would only
/// show where it is, is left out, and so is everything while the results are of an older state.
std::vector<OfferedFix> fixesAbout(const Workbench& workbench, const model::ElementId& element);

/// Carries the settings out in the journey and scenario shown.
void carryOut(Workbench& workbench, const CheckFix& fix);

}  // namespace throughline::app
