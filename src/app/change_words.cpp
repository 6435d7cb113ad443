#include "app/change_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/core_words.h"
#include "app/target_words.h"
#include "app/words.h"
#include "throughline/model/fields.h"

namespace throughline::app {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::app", text);
}

QString numberWords(const model::FieldInfo& info, double value, const std::string& currency) {
    switch (info.kind) {
        case model::FieldKind::RelativeRisk:
            return factor(value) + QStringLiteral("\u00a0\u00d7");
        case model::FieldKind::Amount:
            return money(value, currency);
        case model::FieldKind::OptionalAmount:
            return info.field == model::Field::Customers ? count(value) : money(value, currency);
        default:
            return percent(value);
    }
}

struct ValueWords {
    const model::FieldInfo& info;
    const std::string& currency;

    QString operator()(std::monostate) const { return QObject::tr("blank"); }
    QString operator()(const model::Rate& rate) const { return percent(rate.mean()); }
    QString operator()(double value) const { return numberWords(info, value, currency); }
    QString operator()(model::FanOut fanOut) const {
        return fanOut == model::FanOut::All ? QObject::tr("all at once")
                                            : QObject::tr("one of the hand-offs");
    }
    QString operator()(model::When when) const {
        if (when == model::When::Always) return QObject::tr("always");
        return when == model::When::Ok ? QObject::tr("on success") : QObject::tr("on failure");
    }
};

/// Of those values that are shown in percent.
std::optional<double> probabilityIn(const model::FieldInfo& info, const model::FieldValue& value) {
    using Kind = model::FieldKind;
    if (const auto* rate = std::get_if<model::Rate>(&value)) return rate->mean();
    const auto* number = std::get_if<double>(&value);
    const bool isOther =
        info.kind == Kind::RelativeRisk || info.kind == Kind::Amount || info.kind == Kind::OptionalAmount;
    return number && !isOther ? std::optional(*number) : std::nullopt;
}

}  // namespace

QString fieldWords(model::Field field) {
    switch (field) {
        case model::Field::RecoveryRate:
            return tr("recovered on the spot");
        case model::Field::AbandonmentRate:
            return tr("leave after a failure");
        case model::Field::RelativeRisk:
            return tr("likelier after a failure");
        case model::Field::RecoveryCost:
            return tr("cost of a recovery");
        case model::Field::EntryShare:
            return tr("customers start here");
        case model::Field::FanOut:
            return tr("passes on to");
        case model::Field::When:
            return tr("taken");
        case model::Field::Cost:
            return tr("cost per case");
        case model::Field::Customers:
            return tr("customers a year");
        case model::Field::CustomerValue:
            return tr("value per customer");
        case model::Field::SwitchRate:
            return tr("leave once let down");
        case model::Field::PreventableRate:
            return tr("of those, preventable");
        default:
            return inWords(model::info(field).words);
    }
}

QString valueWords(model::Field field, const model::FieldValue& value, const std::string& currency) {
    return std::visit(ValueWords{model::info(field), currency}, value);
}

QStringList valueWords(model::Field field, const std::vector<model::FieldValue>& values,
                       const std::string& currency) {
    QStringList words;
    std::vector<double> probabilities;
    for (const model::FieldValue& value : values) {
        words << valueWords(field, value, currency);
        if (const auto probability = probabilityIn(model::info(field), value))
            probabilities.push_back(*probability);
    }
    return probabilities.size() == values.size() ? percents(probabilities) : words;
}

QString changeWords(const model::Journey& journey, const std::vector<model::Change>& changes) {
    QStringList lines;
    for (const model::Change& change : changes) {
        const QString target = targetWords(journey, change.target);
        for (const model::FieldSetting& set : change.set) {
            lines << tr("%1: %2 %3")
                         .arg(target, fieldWords(set.field),
                              valueWords(set.field, set.value, journey.business.currency));
        }
        for (const model::FieldScaling& scale : change.scale)
            lines << tr("%1: %2 \u00d7\u00a0%3").arg(target, fieldWords(scale.field), factor(scale.factor));
    }
    return lines.isEmpty() ? tr("changes nothing yet") : lines.join(u'\n');
}

}  // namespace throughline::app
