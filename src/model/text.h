#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/base/message.h"

/// Text that people type, and numbers as messages say them. Never depends on the locale.
namespace throughline::model {

using base::Message;
using base::phrase;
using base::say;

enum class LineBreaks { Forbidden, Allowed };

/// What is wrong with the text ("is not valid UTF-8"), or nothing.
std::optional<base::Message> whyNotText(std::string_view text, std::size_t limit, LineBreaks lineBreaks);

/// Without spaces, tabs, line breaks and no-break spaces at both ends.
std::string trimmed(std::string_view text);
/// With "\n" for every "\r\n" and "\r".
std::string withUnixLineBreaks(std::string_view text);

/// The text as a message shows it: valid UTF-8 without control characters, shortened to 60 characters.
std::string shown(std::string_view text);
/// “text”, as shown() does.
Message quoted(std::string_view text);
/// "A, B and C"; of more than five the first four and how many others.
base::Message listed(const std::vector<std::string>& names);
/// "130 %".
base::Message percent(double value);
base::Message number(double value);

/// "field-engineering" of "Field engineering"; the fallback where nothing is left.
std::string slug(std::string_view name, std::string_view fallback);

}  // namespace throughline::model
