#include "gui/table/cell_text.h"

#include <QCoreApplication>

#include "app/words.h"
#include "gui/controls/number_text.h"
#include "gui/controls/percent_text.h"
#include "gui/controls/rate_text.h"

namespace throughline::gui {
namespace {

using Kind = app::ElementTable::Kind;
using Choices = std::vector<std::pair<QString, QVariant>>;

constexpr double highestFactor = 1000;

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

CellReading refused(const QString& problem) {
    return {std::nullopt, problem, {}};
}

CellReading cellOf(const NumberReading& reading) {
    if (!reading.value) return refused(reading.problem);
    return {QVariant(*reading.value), {}, reading.hint};
}

CellReading readRateCell(const QString& text, const QVariant& current) {
    const RateReading reading = readRate(text, current.value<model::Rate>().mean());
    if (!reading.rate) return refused(reading.problem);
    return {QVariant::fromValue(*reading.rate), {}, reading.hint};
}

CellReading readFactor(const QString& text, double current) {
    const NumberReading reading = readAmount(text, current, QStringLiteral("x"));
    if (reading.value > highestFactor) return refused(tr("The highest factor is 1000."));
    return cellOf(reading);
}

QString textOf(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

Choices departments(const model::Journey& journey) {
    Choices choices{{QString(), QString()}};
    for (const model::Department& department : journey.departments)
        choices.emplace_back(app::departmentName(journey, department.id), textOf(department.id.string()));
    return choices;
}

Choices stages(const model::Journey& journey) {
    Choices choices{{QString(), QString()}};
    for (const std::string& stage : journey.stages) choices.emplace_back(textOf(stage), textOf(stage));
    return choices;
}

Choices silos(const model::Journey& journey) {
    Choices choices;
    for (const model::Silo& silo : journey.silos)
        choices.emplace_back(app::name(journey, silo.id), textOf(silo.id.string()));
    return choices;
}

QString unknownChoice(Kind kind, const QString& text) {
    switch (kind) {
        case Kind::Department:
            return tr("There is no department “%1”. Add it first, or leave the cell blank.").arg(text);
        case Kind::Stage:
            return tr("There is no stage “%1”. Add it first, or leave the cell blank.").arg(text);
        case Kind::Silo:
            return tr("There is no silo “%1”.").arg(text);
        default:
            return tr("“%1” is none of the choices.").arg(text);
    }
}

/// By its words, else by its id.
CellReading readChoice(Kind kind, const Choices& choices, const QString& text) {
    for (const auto& [words, value] : choices)
        if (words.compare(text, Qt::CaseInsensitive) == 0) return {value, {}, {}};
    for (const auto& [words, value] : choices)
        if (value.toString() == text) return {value, {}, {}};
    return refused(unknownChoice(kind, text));
}

}  // namespace

std::vector<std::pair<QString, QVariant>> choicesOf(const app::ElementTable& table, int column) {
    const model::Journey& journey = table.workbench().journey();
    switch (table.kindOf(column)) {
        case Kind::Department:
            return departments(journey);
        case Kind::Stage:
            return stages(journey);
        case Kind::Silo:
            return silos(journey);
        case Kind::FanOut:
            return {{tr("one"), int(model::FanOut::One)}, {tr("all"), int(model::FanOut::All)}};
        case Kind::When:
            return {{tr("always"), int(model::When::Always)},
                    {tr("on success"), int(model::When::Ok)},
                    {tr("on failure"), int(model::When::Failed)}};
        default:
            return {};
    }
}

CellReading readCell(const app::ElementTable& table, int column, const QString& text,
                     const QVariant& current) {
    const QString words = text.trimmed();
    const Kind kind = table.kindOf(column);
    switch (kind) {
        case Kind::Text:
            return {QVariant(words), {}, {}};
        case Kind::Rate:
            return readRateCell(words, current);
        case Kind::Share:
            if (words.isEmpty()) return {QVariant(), {}, {}};
            return cellOf(readPercent(words, current.toDouble()));
        case Kind::Factor:
            return readFactor(words, current.toDouble());
        case Kind::Money:
            return cellOf(
                readAmount(words, current.toDouble(),
                           app::currencySign(table.workbench().journey().business.currency).trimmed(), 2));
        default:
            return readChoice(kind, choicesOf(table, column), words);
    }
}

}  // namespace throughline::gui
