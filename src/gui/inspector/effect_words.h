#pragma once

#include <QString>

#include "app/evaluated.h"
#include "app/workbench.h"
#include "throughline/model/journey.h"

namespace throughline::gui {

/// What one silo or hand-off does to the journey, as rich text for the note; why there is no result, where
/// there is none.
QString effectOf(const app::Workbench& workbench, const model::ElementId& element);

/// The journey in one sentence, as rich text; what is to be done first, where there is no result.
QString summaryOf(const app::Workbench& workbench);

/// The share of cases with which a hand-off is taken, as drawn: "65 %", "all", "ok 60 % · failed 30 %"; and
/// "rework" where a failed case is sent back.
QString shareWords(const model::Journey& journey, const model::Handoff& handoff);

/// "on success → Billing".
QString wayWords(const model::Journey& journey, const model::Handoff& handoff);

}  // namespace throughline::gui
