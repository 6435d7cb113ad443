#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QTranslator>

#include "support/catch.h"

namespace throughline::tests {

/// Lets the program speak German while it lives, and remembers the texts that have no German.
class German : public QTranslator {
public:
    German() {
        REQUIRE(german_.load(":/translations/throughline_de.qm"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCoreApplication::installTranslator(this);
    }
    ~German() override {
        QCoreApplication::removeTranslator(this);
        QLocale::setDefault(QLocale::c());
    }

    QString translate(const char* context, const char* source, const char* comment, int n) const override {
        const QString german = german_.translate(context, source, comment, n);
        if (german.isEmpty() && isOurs(context) && *source) untranslated_.insert(QString::fromUtf8(source));
        return german;
    }
    bool isEmpty() const override { return false; }

    /// Sources that were asked for under a name that has no translation of them.
    QSet<QString> untranslated() const { return untranslated_; }

private:
    /// Qt's own texts stand under the names of Qt's classes.
    static bool isOurs(const char* context) {
        const QByteArrayView name(context);
        return !name.startsWith("Q") || name == QByteArrayView("QObject");
    }

    QTranslator german_;
    mutable QSet<QString> untranslated_;
};

}  // namespace throughline::tests
