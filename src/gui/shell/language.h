#pragma once

namespace throughline::gui {

/// System: that of the desktop where the program speaks it, else English.
enum class Language { System, English, German };

/// Lets the program speak the language, and the locale of the numbers follow where the language was chosen.
/// Call once, before the first widget.
void speak(Language language);
/// For the next start.
void rememberLanguage(Language language);
/// The remembered choice; System at first.
Language savedLanguage();

}  // namespace throughline::gui
