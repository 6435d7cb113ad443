#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>
#include <QXmlStreamReader>

#include "gui/shell/language.h"
#include "open_window.h"
#include "support/german.h"

using namespace throughline;
using tests::OpenWindow;

namespace {

void collect(const QWidget& menu, QStringList& texts) {
    for (const QAction* action : menu.actions()) {
        if (!action->isSeparator()) texts << action->text();
        if (const QMenu* submenu = action->menu()) collect(*submenu, texts);
    }
}

QStringList menuTexts(const QMainWindow& window) {
    QStringList texts;
    collect(*window.menuBar(), texts);
    return texts;
}

/// Names of files and samples, and what is the same word in both languages.
bool isTheSameInBoth(const QString& text) {
    static const QSet<QString> same{"&Journey", "&100 %", "&English", "&Deutsch"};
    return same.contains(text);
}

void checkMnemonics(const QWidget& menu, const QString& path) {
    QHash<QChar, QString> taken;
    for (const QAction* action : menu.actions()) {
        if (action->isSeparator()) continue;
        const qsizetype mark = action->text().indexOf('&');
        if (mark >= 0) {
            const QChar key = action->text()[mark + 1].toLower();
            INFO(path.toStdString() << ": " << taken.value(key).toStdString() << " and "
                                    << action->text().toStdString());
            CHECK_FALSE(taken.contains(key));
            taken[key] = action->text();
        }
        if (const QMenu* submenu = action->menu()) checkMnemonics(*submenu, path + " > " + action->text());
    }
}

struct Text {
    QString source;
    QStringList translations;
    bool finished = true;
};

std::vector<Text> textsOf(const QString& file) {
    QFile ts(QStringLiteral(THROUGHLINE_SOURCE_DIR "/resources/translations/") + file);
    REQUIRE(ts.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&ts);
    std::vector<Text> texts;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"message") texts.emplace_back();
        if (xml.name() == u"translation") texts.back().finished = !xml.attributes().hasAttribute("type");
        if (xml.name() == u"source") texts.back().source = xml.readElementText();
        if (xml.name() == u"numerusform") texts.back().translations << xml.readElementText();
        if (xml.name() == u"translation") {
            xml.readNext();
            if (xml.isCharacters() && !xml.isWhitespace()) texts.back().translations << xml.text().toString();
        }
    }
    return texts;
}

QSet<QString> placesIn(const QString& text) {
    static const QRegularExpression place("%L?[1-9n]");
    QSet<QString> places;
    for (auto match = place.globalMatch(text); match.hasNext();) places.insert(match.next().captured());
    return places;
}

}  // namespace

TEST_CASE("every text has a finished German translation with the same places and keys") {
    const std::vector<Text> texts = textsOf("throughline_de.ts");
    CHECK(texts.size() > 1000);
    for (const Text& text : texts) {
        INFO(text.source.toStdString());
        CHECK(text.finished);
        const bool isBlank = text.source.trimmed().isEmpty();
        CHECK((isBlank || !text.translations.isEmpty()));
        for (const QString& translation : text.translations) {
            INFO(translation.toStdString());
            CHECK(translation.contains('&') == text.source.contains('&'));
            if (text.translations.size() == 1) CHECK(placesIn(translation) == placesIn(text.source));
        }
    }
}

TEST_CASE("English has its plurals") {
    for (const Text& text : textsOf("throughline_en.ts")) {
        INFO(text.source.toStdString());
        CHECK(text.finished);
        CHECK(text.translations.size() == 2);
    }
    CHECK(QCoreApplication::translate("throughline::gui::StatusLine", "%Ln silo(s)", nullptr, 1) == "1 silo");
    CHECK(QCoreApplication::translate("throughline::gui::StatusLine", "%Ln silo(s)", nullptr, 2) ==
          "2 silos");
}

TEST_CASE("the window speaks German everywhere") {
    QSet<QString> english;
    {
        OpenWindow window;
        const QStringList texts = menuTexts(window);
        english = {texts.begin(), texts.end()};
    }
    const tests::German german;
    OpenWindow window;
    window.openFile(":/samples/broadband-order.journey.json");
    REQUIRE(window.settle());
    for (const QString& text : menuTexts(window)) {
        INFO(text.toStdString());
        CHECK((isTheSameInBoth(text) || !english.contains(text)));
    }
    for (const QString& text : german.untranslated()) UNSCOPED_INFO(text.toStdString());
    CHECK(german.untranslated().isEmpty());
}

TEST_CASE("no menu has two entries with the same key, in neither language") {
    {
        OpenWindow window;
        checkMnemonics(*window.menuBar(), "English");
    }
    const tests::German german;
    OpenWindow window;
    checkMnemonics(*window.menuBar(), "Deutsch");
}

TEST_CASE("the journey is in sight where the language runs from right to left") {
    QApplication::setLayoutDirection(Qt::RightToLeft);
    {
        OpenWindow window;
        window.openFile(":/samples/broadband-order.journey.json");
        REQUIRE(window.settle());
        const gui::JourneyView& view = window.findChild<gui::JourneyCanvas*>()->view();
        CHECK_FALSE(view.items(view.viewport()->rect()).isEmpty());
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_CASE("the language chosen is that of the next start") {
    QSettings().remove("language");
    CHECK(gui::savedLanguage() == gui::Language::System);
    {
        OpenWindow window;
        window.trigger("Deutsch");
    }
    CHECK(gui::savedLanguage() == gui::Language::German);
    QSettings().remove("language");
}
