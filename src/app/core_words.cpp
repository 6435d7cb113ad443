#include "app/core_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace throughline::app {
namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString filled(const QString& pattern, const std::vector<base::Message>& parts) {
    QString words;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int part = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].unicode() - u'1' : -1;
        if (part < 0 || part >= int(parts.size())) {
            words += pattern[i];
            continue;
        }
        words += inWords(parts[std::size_t(part)]);
        ++i;
    }
    return words;
}

}  // namespace

QString inWords(std::string_view phrase) {
    return QCoreApplication::translate("Core", std::string(phrase).c_str());
}

QString inWords(const base::Message& message) {
    switch (message.kind()) {
        case base::Message::Kind::Sentence:
            return filled(inWords(message.pattern()), message.parts());
        case base::Message::Kind::Number:
            return text(message.text()).replace(u'.', QLocale().decimalPoint());
        default:
            return text(message.text());
    }
}

QString inWords(const model::Finding& finding) {
    return inWords(finding.message);
}

model::Finding translated(model::Finding finding) {
    finding.message = base::Message::verbatim(inWords(finding.message).toStdString());
    return finding;
}

}  // namespace throughline::app
