#pragma once

#include "app/workbench.h"

namespace throughline::app {

/// What is tried in front of people goes into a scenario of its own, "Workshop", and never into what they
/// came with.
class Workshop {
public:
    explicit Workshop(Workbench& workbench) : workbench_(workbench) {}

    /// Shows the workshop scenario on what is shown now; begins it where there is none yet. Does nothing
    /// where it is shown already.
    void begin();
    /// Where nothing was tried, the scenario that begin() made is gone without a trace, and what was shown
    /// before shows again.
    void end();

private:
    Workbench& workbench_;
    model::ScenarioId before_;
    model::ScenarioId made_;
    Gesture gesture_ = noGesture;
};

}  // namespace throughline::app
