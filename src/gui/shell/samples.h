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

const std::vector<Sample>& samples();

}  // namespace throughline::gui
