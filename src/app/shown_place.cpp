#include "app/shown_place.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace throughline::app {
namespace {

constexpr qint64 largestPlace = 1 << 16;

QString placeFileIn(const QString& folder) {
    return QDir(folder).filePath("shown.json");
}

}  // namespace

void writeShownPlace(const ShownPlace& place, const QString& folder) {
    const QJsonObject object{{"journey", QString::fromStdString(place.journey.string())},
                             {"scenario", QString::fromStdString(place.scenario.string())}};
    QSaveFile file(placeFileIn(folder));
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(QJsonDocument(object).toJson());
    file.commit();
}

std::optional<ShownPlace> readShownPlace(const QString& folder) {
    QFile file(placeFileIn(folder));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonDocument read = QJsonDocument::fromJson(file.read(largestPlace));
    if (!read.isObject()) return std::nullopt;
    return ShownPlace{model::JourneyId(read["journey"].toString().toStdString()),
                      model::ScenarioId(read["scenario"].toString().toStdString())};
}

}  // namespace throughline::app
