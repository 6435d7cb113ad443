#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "app/evaluated.h"
#include "gui/charts/icon_array.h"

namespace throughline::gui {

/// One thing at a time, for a room full of people. Nothing in it is private: no owners, notes or files.
struct Slide {
    enum class Kind { Beginning, Silo, Result, Levers };
    Kind kind;
    QString place;     ///< "3 of 15"; may be empty
    QString title;     ///< the journey, the silo
    QString figure;    ///< "87 of 100"
    QString sentence;  ///< what the figure is
    QString aside;     ///< smaller; may be empty
    std::optional<IconArray> customers;
};

/// The beginning, each silo on the way with the customers who are still happy after it, the result, and the
/// levers. Of more than mostSilos the most visited. Pre: the scenario shown has an evaluation.
std::vector<Slide> slidesOf(const app::Evaluated& results, const QString& scenario);

inline constexpr std::size_t mostSilos = 40;

}  // namespace throughline::gui
