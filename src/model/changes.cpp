#include "changes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <unordered_set>

#include "field_access.h"
#include "text.h"

namespace throughline::model {
namespace {

// Less than this over a limit is rounding.
constexpr double rounding = 1e-12;

Message fieldOf(Field field, const Message& name, const Target& target) {
    const Message words = say(info(field).words);
    return std::holds_alternative<OfBusiness>(target) ? say("the %1", words)
                                                      : say("the %1 of %2", words, name);
}

Report::Elements elementsOf(const Target& target) {
    if (const auto* silo = std::get_if<SiloId>(&target)) return {*silo};
    if (const auto* handoff = std::get_if<HandoffId>(&target)) return {*handoff};
    return {};
}

Report::Elements elementsOf(const Silo& silo) {
    return {silo.id};
}
Report::Elements elementsOf(const Handoff& handoff) {
    return {handoff.id};
}
Report::Elements elementsOf(const SharedCause&) {
    return {};
}
Report::Elements elementsOf(const Segment&) {
    return {};
}
Report::Elements elementsOf(const Business&) {
    return {};
}

Message idIn(const Target& target) {
    return std::visit(
        [](const auto& id) -> Message {
            if constexpr (requires { id.text(); }) return quoted(id.text());
            return {};
        },
        target);
}

std::string fieldPlace(const std::string& change, std::string_view verb, Field field) {
    return change + "/" + std::string(verb) + "/" + std::string(info(field).key);
}

// Checks one change. The functions report and go on, so that all that is wrong is found.
class ChangeCheck {
public:
    ChangeCheck(const Index& index, const Change& change, const ChangeOwner& owner, std::string place,
                Report& report)
        : index_(index), change_(change), owner_(owner), place_(std::move(place)), report_(report) {}

    void run() {
        if (!index_.knows(change_.target)) return reportDangling();
        if (segmentInSegment()) return reportSegmentInSegment();
        std::set<Field> seen;
        for (const FieldSetting& setting : change_.set)
            if (isNew(seen, "set", setting.field)) checkSetting(setting);
        seen.clear();
        for (const FieldScaling& scaling : change_.scale)
            if (isNew(seen, "scale", scaling.field)) checkScaling(scaling);
    }

private:
    bool segmentInSegment() const {
        return owner_.kind == ChangeOwner::Kind::Segment && std::holds_alternative<SegmentId>(change_.target);
    }

    void reportDangling() {
        report_.malformed(place_ + "/" + keyOf(change_.target),
                          say("%1 changes %2 %3 that does not exist", owner_.name, kindOf(change_.target),
                              idIn(change_.target)));
    }

    void reportSegmentInSegment() {
        report_.malformed(place_ + "/segment",
                          say("%1 changes a segment; a segment cannot change another", owner_.name));
    }

    bool isNew(std::set<Field>& seen, std::string_view verb, Field field) {
        if (seen.insert(field).second) return true;
        reportField(verb, field, say("does so twice"));
        return false;
    }

    bool belongs(std::string_view verb, Field field) {
        if (!infoOf(change_.target, field)) {
            reportField(verb, field, say("%1 does not have one", kindOf(change_.target)));
            return false;
        }
        if (owner_.kind != ChangeOwner::Kind::Segment || field != Field::Customers) return true;
        reportField(verb, field, say("the customers of a segment come from its share"));
        return false;
    }

    void checkSetting(const FieldSetting& setting) {
        if (!belongs("set", setting.field)) return;
        if (const auto why = whyNot(change_.target, setting.field, setting.value))
            reportField("set", setting.field, *why);
    }

    void checkScaling(const FieldScaling& scaling) {
        if (!belongs("scale", scaling.field)) return;
        const FieldKind kind = info(scaling.field).kind;
        if (kind == FieldKind::FanOut || kind == FieldKind::When)
            reportField("scale", scaling.field, say("it can be set, but not scaled"));
        else if (!std::isfinite(scaling.factor) || scaling.factor < 0)
            reportField("scale", scaling.field,
                        say("%1 is not a number of at least 0", number(scaling.factor)));
    }

    void reportField(std::string_view verb, Field field, const Message& why) {
        report_.malformed(fieldPlace(place_, verb, field),
                          say(verb == "set" ? phrase("%1 sets %2: %3") : phrase("%1 scales %2: %3"),
                              owner_.name, fieldOf(field, index_.name(change_.target), change_.target), why),
                          elementsOf(change_.target));
    }

    const Index& index_;
    const Change& change_;
    const ChangeOwner& owner_;
    std::string place_;
    Report& report_;
};

struct Scaled {
    FieldValue value;
    std::optional<double> over;  // what it would be, where that is over the limit
    bool onlyDraws = false;      // the point value fits, what is drawn may not
    bool blank = false;
};

Scaled scaledRate(const Rate& rate, double factor) {
    const double product =
        std::min(factor, std::numeric_limits<double>::max() / std::max(1.0, rate.factor()));
    Scaled result{rate.scaledBy(product), std::nullopt};
    const double mean = rate.unclippedMean() * product;
    if (mean > 1 + rounding) result.over = mean;
    const auto* points = std::get_if<base::ThreePoints>(&rate.form());
    if (result.over || !points) return result;
    const double highest = points->high * rate.factor() * product;
    if (highest > 1 + rounding) result.over = highest;
    result.onlyDraws = result.over.has_value();
    return result;
}

double highestOf(FieldKind kind) {
    if (kind == FieldKind::RelativeRisk) return base::RelativeRiskLimits::high;
    if (kind == FieldKind::Amount || kind == FieldKind::OptionalAmount) return base::AmountLimits::high;
    return base::ProbabilityLimits::high;
}

Scaled scaledValue(const FieldValue& value, double factor, FieldKind kind) {
    if (const auto* rate = std::get_if<Rate>(&value)) return scaledRate(*rate, factor);
    const auto* given = std::get_if<double>(&value);
    if (!given) return {value, std::nullopt, false, true};
    const double product = *given * factor;
    const double high = highestOf(kind);
    if (product <= high) return {product, std::nullopt};
    return {high, product > high * (1 + rounding) ? std::optional(product) : std::nullopt};
}

Message measure(double value, FieldKind kind) {
    const bool share = highestOf(kind) == 1;
    return share ? percent(value) : number(value);
}

// Carries out one scaling of one change and tells of it in one warning, however many entities it clips.
class Scaling {
public:
    Scaling(const Index& index, const Target& target, const FieldScaling& scaling)
        : index_(index), target_(target), scaling_(scaling), kind_(info(scaling.field).kind) {}

    template <class Entity>
    void operator()(Entity& entity) {
        const auto before = read(entity, scaling_.field);
        if (!before) return;
        const Scaled after = scaledValue(*before, scaling_.factor, kind_);
        write(entity, scaling_.field, after.value);
        if (after.blank) blanks_.add(entity, index_);
        if (!after.over) return;
        if (clipped_.count == 0) first_ = after;
        clipped_.add(entity, index_);
    }

    void warn(const ChangeOwner& owner, const std::string& place, Report& warnings) const {
        if (clipped_.count > 0) warnings.warning(place, clippedWords(owner), clipped_.elements);
        if (blanks_.count > 0) warnings.warning(place, blankWords(owner), blanks_.elements);
    }

private:
    struct Group {
        Message first;
        std::size_t count = 0;
        Report::Elements elements;
        template <class Entity>
        void add(const Entity& entity, const Index& index) {
            if (count++ == 0) first = Message(base::partOf(index.name(entity)));
            const Report::Elements more = elementsOf(entity);
            elements.insert(elements.end(), more.begin(), more.end());
        }
        Message others() const {
            if (count == 1) return {};
            return count == 2 ? say(" and of 1 other") : say(" and of %1 others", count - 1);
        }
    };

    Message fieldOf(const Group& group) const { return model::fieldOf(scaling_.field, group.first, target_); }

    Message clippedWords(const ChangeOwner& owner) const {
        const Message limit = measure(highestOf(kind_), kind_);
        const Message start =
            say(first_.onlyDraws ? phrase("%1 scales %2 to up to %3") : phrase("%1 scales %2 to %3"),
                owner.name, fieldOf(clipped_), measure(*first_.over, kind_));
        if (clipped_.count > 1)
            return say("%1%2 over %3; each is taken as %3", start, clipped_.others(), limit);
        if (first_.onlyDraws) return say("%1; what is over %2 is taken as %2", start, limit);
        return say("%1; it is taken as %2", start, limit);
    }

    Message blankWords(const ChangeOwner& owner) const {
        return say("%1 scales %2%3, which is left blank: there is nothing to scale", owner.name,
                   fieldOf(blanks_), blanks_.others());
    }

    const Index& index_;
    const Target& target_;
    const FieldScaling& scaling_;
    FieldKind kind_;
    Group clipped_;
    Group blanks_;
    Scaled first_;
};

void applyChange(Journey& journey, const Index& index, const Change& change, const ChangeOwner& owner,
                 const std::string& place, Report& warnings) {
    for (const FieldSetting& setting : change.set)
        visitTargeted(journey, index, change.target,
                      [&](auto& entity) { write(entity, setting.field, setting.value); });
    for (const FieldScaling& factor : change.scale) {
        Scaling scaling(index, change.target, factor);
        visitTargeted(journey, index, change.target, [&](auto& entity) { scaling(entity); });
        scaling.warn(owner, fieldPlace(place, "scale", factor.field), warnings);
    }
}

std::string changePlace(const ChangeOwner& owner, std::size_t position) {
    return owner.place + "/changes/" + std::to_string(position);
}

bool decidesTheWay(Field field) {
    return field == Field::Share || field == Field::EntryShare || field == Field::FanOut ||
           field == Field::When;
}

template <class Entity>
ChangeOwner owner(ChangeOwner::Kind kind, const Entity& entity, const std::string& place,
                  std::size_t position) {
    const std::string_view name = entity.name.empty() ? entity.id.text() : std::string_view(entity.name);
    return {kind, quoted(name), place + std::to_string(position)};
}

Finding circle(const Scenarios& scenarios, const std::vector<std::size_t>& members, std::size_t from) {
    std::vector<std::string> names;
    for (const std::size_t member : members) names.push_back(ownerOf(scenarios[member], member).name.text());
    const Message message = names.size() == 1 ? say("%1 is based on itself", names.front())
                                              : say("%1 are based on each other in a circle", listed(names));
    return {Severity::Error, "/scenarios/" + std::to_string(from) + "/based_on", message, {}};
}

Finding danglingBase(const Scenario& scenario, std::size_t position) {
    const ChangeOwner owner = ownerOf(scenario, position);
    return {
        Severity::Error,
        owner.place + "/based_on",
        say("%1 is based on a scenario %2 that does not exist", owner.name, quoted(scenario.basedOn.text())),
        {}};
}

}  // namespace

ChangeOwner ownerOf(const Scenario& scenario, std::size_t position) {
    return owner(ChangeOwner::Kind::Scenario, scenario, "/scenarios/", position);
}

ChangeOwner ownerOf(const Segment& segment, std::size_t position) {
    return owner(ChangeOwner::Kind::Segment, segment, "/journey/segments/", position);
}

void checkChanges(const Index& index, std::span<const Change> changes, const ChangeOwner& owner,
                  Report& report) {
    for (std::size_t i = 0; i < changes.size(); ++i)
        ChangeCheck(index, changes[i], owner, changePlace(owner, i), report).run();
}

void applyChanges(Journey& journey, const Index& index, std::span<const Change> changes,
                  const ChangeOwner& owner, Report& warnings) {
    for (std::size_t i = 0; i < changes.size(); ++i)
        applyChange(journey, index, changes[i], owner, changePlace(owner, i), warnings);
}

bool changeTheWay(std::span<const Change> changes) {
    return std::ranges::any_of(changes, [](const Change& change) {
        return std::ranges::any_of(change.set, decidesTheWay, &FieldSetting::field) ||
               std::ranges::any_of(change.scale, decidesTheWay, &FieldScaling::field);
    });
}

base::Result<std::vector<std::size_t>, Finding> basedOnChain(const Scenarios& scenarios,
                                                             const Positions<Scenario>& positions,
                                                             std::size_t from) {
    std::vector<std::size_t> chain{from};
    std::unordered_set<std::size_t> seen{from};
    while (!scenarios[chain.back()].basedOn.empty()) {
        const Scenario& scenario = scenarios[chain.back()];
        const auto next = positions.of(scenario.basedOn);
        if (!next) return danglingBase(scenario, chain.back());
        if (!seen.insert(*next).second)
            return circle(scenarios, {std::ranges::find(chain, *next), chain.end()}, from);
        chain.push_back(*next);
    }
    std::ranges::reverse(chain);
    return chain;
}

}  // namespace throughline::model
