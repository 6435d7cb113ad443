#include "gui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace throughline::gui {
namespace {

constexpr auto settingsKey = "language";

void install(const QLocale& locale, const QString& name, const QString& folder) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

QLocale::Language chosenLanguage(Language language) {
    if (language == Language::German) return QLocale::German;
    if (language == Language::English) return QLocale::English;
    return QLocale::system().language();
}

}  // namespace

void speak(Language language) {
    const QLocale system = QLocale::system();
    const QLocale::Language chosen = chosenLanguage(language);
    // The C locale of a bare machine has no digit groups; people read English numbers better.
    if (chosen == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English));
    else
        QLocale::setDefault(system.language() == chosen ? system : QLocale(chosen));
    const QString ours = QStringLiteral(":/translations");
    install(QLocale(QLocale::English), QStringLiteral("throughline"), ours);
    if (chosen != QLocale::German) return;
    install(QLocale(chosen), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLocale(chosen), QStringLiteral("throughline"), ours);
}

void rememberLanguage(Language language) {
    QSettings().setValue(settingsKey, static_cast<int>(language));
}

Language savedLanguage() {
    const int value = QSettings().value(settingsKey, 0).toInt();
    return value >= 0 && value <= 2 ? static_cast<Language>(value) : Language::System;
}

}  // namespace throughline::gui
