#include "app/journey_text.h"

#include <QObject>

#include "app/core_words.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::app {

QString journeyText(const model::JourneyBundle& bundle) {
    return QString::fromStdString(exchange::writeJourney(bundle));
}

base::Result<model::JourneyBundle, QString> journeyFromText(const QString& text) {
    if (!text.trimmed().startsWith('{'))
        return QObject::tr(
            "The clipboard holds no silos: it can take silos copied here, or the text of a "
            "journey file.");
    auto read = exchange::readJourney(text.toStdString());
    if (read) return std::move(read).value();
    const model::Finding& first = read.error().front();
    return QObject::tr("The text on the clipboard is no journey: %1")
        .arg(QString::fromStdString(exchange::describe("", translated(first))).mid(2));
}

}  // namespace throughline::app
