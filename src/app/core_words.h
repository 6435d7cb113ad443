#pragma once

#include <QString>

#include "throughline/base/message.h"
#include "throughline/model/finding.h"

/// What the core says, in the language and with the decimal sign of the screen.
namespace throughline::app {

QString inWords(const base::Message& message);
QString inWords(const model::Finding& finding);
/// The finding with its message in the language of the screen.
model::Finding translated(model::Finding finding);
/// Words that the core marked with base::phrase: "error rate".
QString inWords(std::string_view phrase);

}  // namespace throughline::app
