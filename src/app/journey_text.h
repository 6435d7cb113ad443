#pragma once

#include <QString>

#include "throughline/base/result.h"
#include "throughline/model/workspace.h"

/// Journeys as text for the clipboard: the journey file of docs/format.md.
namespace throughline::app {

QString journeyText(const model::JourneyBundle& bundle);

/// The journey that the text holds, or in words why it holds none. Any text is safe.
base::Result<model::JourneyBundle, QString> journeyFromText(const QString& text);

}  // namespace throughline::app
