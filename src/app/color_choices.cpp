#include "app/color_choices.h"

#include <array>

#include <QCoreApplication>

#include "app/theme.h"

namespace throughline::app {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::app", text);
}

}  // namespace

std::vector<ColorChoice> departmentColorChoices() {
    const std::array<QString, 8> names{tr("Navy"), tr("Purple"), tr("Pink"),  tr("Amber"),
                                       tr("Teal"), tr("Blue"),   tr("Brown"), tr("Mauve")};
    std::vector<ColorChoice> choices;
    for (std::size_t i = 0; i < names.size(); ++i)
        choices.push_back({names[i], currentTheme().departments[i],
                           lightTheme().departments[i].name().toUpper().toStdString()});
    choices.push_back({tr("By its place in the list"), {}, {}});
    return choices;
}

}  // namespace throughline::app
