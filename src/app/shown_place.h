#pragma once

#include <optional>

#include <QString>

#include "throughline/model/workspace.h"

namespace throughline::app {

/// Which journey a window shows, and which scenario of it (empty: the baseline).
struct ShownPlace {
    model::JourneyId journey;
    model::ScenarioId scenario;
    friend bool operator==(const ShownPlace&, const ShownPlace&) = default;
};

/// Keeps the place beside a recovery copy, in its folder. Nobody is told where the disk refuses: what was
/// done is in the copy.
void writeShownPlace(const ShownPlace& place, const QString& folder);
/// Nothing where none was kept, or it cannot be read. It need not exist in the workspace.
std::optional<ShownPlace> readShownPlace(const QString& folder);

}  // namespace throughline::app
