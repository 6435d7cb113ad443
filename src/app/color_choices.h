#pragma once

#include <string>
#include <vector>

#include <QColor>
#include <QString>

namespace throughline::app {

/// A colour that a department can be given.
struct ColorChoice {
    QString name;
    QColor shown;      ///< in the theme in use; invalid: none of its own
    std::string kept;  ///< as the file has it: "#RRGGBB", or empty: by its place in the list
};

/// The eight of the program by name, and at last none.
std::vector<ColorChoice> departmentColorChoices();

}  // namespace throughline::app
