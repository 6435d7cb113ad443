#pragma once

#include <QString>
#include <vector>

namespace throughline::gui {

/// A journey file that comes with the program.
struct Sample {
    QString path;  ///< in the resources
    QString title;
    QString about;  ///< one sentence: what it shows
};

/// To look at: each shows something.
const std::vector<Sample>& samples();
/// To begin with: silos, hand-offs and wide guesses of their error rates.
const std::vector<Sample>& templates();

}  // namespace throughline::gui
