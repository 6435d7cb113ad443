#pragma once

#include <functional>
#include <vector>

#include <QString>

#include "throughline/model/journey.h"

namespace throughline::app {

/// "Billing", "3 silos", "2 silos and 1 hand-off": what an edit is about, in the undo menu and in titles.
QString targetWords(const model::Journey& journey, const std::vector<model::Target>& targets);

/// The same of one target: "all silos", "the business figures", a name.
QString targetWords(const model::Journey& journey, const model::Target& target);

/// A short readable id from a name that isTaken says is free; `fallback` where the name has no letter or
/// digit of ASCII.
std::string freshId(const QString& name, const std::string& fallback,
                    const std::function<bool(const std::string&)>& isTaken);

}  // namespace throughline::app
