#include "app/target_words.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include "app/words.h"

namespace throughline::app {
namespace {

QString tr(const char* text, const char* comment = nullptr, int n = -1) {
    return QCoreApplication::translate("throughline::app", text, comment, n);
}

template <class Kind>
int countOf(const std::vector<model::Target>& targets) {
    return int(std::ranges::count_if(targets,
                                     [](const model::Target& t) { return std::holds_alternative<Kind>(t); }));
}

QString silos(int n) {
    return tr("%Ln silo(s)", nullptr, n);
}
QString handoffs(int n) {
    return tr("%Ln hand-off(s)", nullptr, n);
}

template <class Entity>
QString nameOf(const Entity* entity, const std::string& id) {
    return QString::fromStdString(entity && !entity->name.empty() ? entity->name : id);
}

struct InWords {
    const model::Journey& journey;
    QString operator()(const model::SiloId& id) const { return name(journey, id); }
    QString operator()(const model::HandoffId& id) const { return name(journey, id); }
    QString operator()(const model::DepartmentId& id) const { return departmentName(journey, id); }
    QString operator()(const model::SharedCauseId& id) const {
        return nameOf(model::find(journey, id), id.string());
    }
    QString operator()(const model::SegmentId& id) const {
        return nameOf(model::find(journey, id), id.string());
    }
    QString operator()(model::OfBusiness) const { return QObject::tr("the journey"); }
    QString operator()(model::AllSilos) const { return QObject::tr("all silos"); }
    QString operator()(model::AllHandoffs) const { return QObject::tr("all hand-offs"); }
};

}  // namespace

QString targetWords(const model::Journey& journey, const model::Target& target) {
    return std::visit(InWords{journey}, target);
}

QString targetWords(const model::Journey& journey, const std::vector<model::Target>& targets) {
    if (targets.size() == 1) return targetWords(journey, targets.front());
    const int ofSilos = countOf<model::SiloId>(targets);
    const int ofHandoffs = countOf<model::HandoffId>(targets);
    if (ofSilos == 0) return handoffs(ofHandoffs);
    if (ofHandoffs == 0) return silos(ofSilos);
    return tr("%1 and %2").arg(silos(ofSilos), handoffs(ofHandoffs));
}

std::string freshId(const QString& name, const std::string& fallback,
                    const std::function<bool(const std::string&)>& isTaken) {
    static const QRegularExpression others("[^a-z0-9]+");
    QString words = name.toLower().replace(others, "-");
    while (words.startsWith(u'-')) words.remove(0, 1);
    while (words.endsWith(u'-')) words.chop(1);
    const std::string base = words.isEmpty() ? fallback : words.left(40).toStdString();
    std::string id = base;
    for (int n = 2; isTaken(id); ++n) id = base + "-" + std::to_string(n);
    return id;
}

}  // namespace throughline::app
