#pragma once

#include <optional>

#include <QString>

#include "app/workbench.h"

namespace throughline::app {

/// Why there is nothing to show, and what is to be done about it; nothing where there are results.
std::optional<QString> whyNoResult(const Workbench& workbench);

}  // namespace throughline::app
