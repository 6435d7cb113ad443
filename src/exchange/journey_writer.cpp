#include <array>
#include <utility>

#include "json_text.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/model/fields.h"

namespace throughline::exchange {
namespace {

using Kind = JsonBlock::Kind;

std::string rateText(const model::Rate& rate, int indent) {
    if (rate.factor() != 1) return shortestNumber(rate.mean());
    JsonBlock block(Kind::Object, indent);
    if (const auto* counts = std::get_if<base::Evidence>(&rate.form())) {
        block.member("errors", shortestNumber(counts->errors));
        block.member("visits", shortestNumber(counts->visits));
        return block.text();
    }
    if (const auto* points = std::get_if<base::ThreePoints>(&rate.form())) {
        block.member("low", shortestNumber(points->low));
        block.member("likely", shortestNumber(points->likely));
        block.member("high", shortestNumber(points->high));
        return block.text();
    }
    return shortestNumber(std::get<double>(rate.form()));
}

std::string_view fanOutWord(model::FanOut fanOut) {
    return fanOut == model::FanOut::All ? "all" : "one";
}

std::string_view whenWord(model::When when) {
    switch (when) {
        case model::When::Always:
            return "always";
        case model::When::Ok:
            return "ok";
        case model::When::Failed:
            return "failed";
    }
    return "";
}

/// One object of the file whose members are left out where they have their default.
class Record {
public:
    explicit Record(int indent) : block_(Kind::Object, indent) {}

    void text(std::string_view key, std::string_view value) { block_.quoted(key, value); }
    void textUnless(std::string_view initial, std::string_view key, std::string_view value) {
        if (value != initial) text(key, value);
    }
    template <class Id>
    void id(std::string_view key, const Id& id) {
        if (!id.empty()) text(key, id.text());
    }
    void number(std::string_view key, double value) { block_.member(key, shortestNumber(value)); }
    template <class Quantity>
    void quantity(std::string_view key, Quantity value) {
        if (value != Quantity()) number(key, value.value());
    }
    template <class Quantity>
    void optional(std::string_view key, const std::optional<Quantity>& value) {
        if (value) number(key, value->value());
    }
    void rateUnless(const model::Rate& initial, std::string_view key, const model::Rate& rate) {
        if (rate != initial) block_.member(key, rateText(rate, block_.memberIndent()));
    }
    void rate(std::string_view key, const model::Rate& value) { rateUnless(model::Rate(), key, value); }
    void raw(std::string_view key, const std::string& value) { block_.member(key, value); }

    /// A list with one item per element of `elements`, written by write(element, indent).
    template <class Element, class Write>
    void list(std::string_view key, const std::vector<Element>& elements, Write write) {
        if (elements.empty()) return;
        JsonBlock list(Kind::List, block_.memberIndent());
        for (const Element& element : elements) list.item(write(element, list.memberIndent()));
        block_.member(key, list.text());
    }

    int memberIndent() const { return block_.memberIndent(); }
    std::string done() { return block_.text(); }

private:
    JsonBlock block_;
};

std::string department(const model::Department& department, int indent) {
    Record record(indent);
    record.text("id", department.id.text());
    record.textUnless(department.id.text(), "name", department.name);
    record.textUnless("", "owner", department.owner);
    record.textUnless("", "color", department.color);
    return record.done();
}

std::string estimate(const model::Estimate& estimate, int indent) {
    Record record(indent);
    record.text("participant", estimate.participant);
    record.number("low", estimate.points.low);
    record.number("likely", estimate.points.likely);
    record.number("high", estimate.points.high);
    if (estimate.weight != model::Estimate().weight) record.number("weight", estimate.weight.value());
    return record.done();
}

void writeEstimates(Record& record, const model::Estimates& estimates, const model::ElementId& element) {
    const auto said = estimates.find(element);
    if (said != estimates.end()) record.list("estimates", said->second, estimate);
}

void writePoint(Record& record, const model::Layout& layout, const model::SiloId& silo) {
    const auto found = layout.find(silo);
    if (found == layout.end()) return;
    record.number("x", found->second.x);
    record.number("y", found->second.y);
}

std::string silo(const model::Silo& silo, const model::JourneyBundle& bundle, int indent) {
    Record record(indent);
    record.text("id", silo.id.text());
    record.textUnless(silo.id.text(), "name", silo.name);
    record.id("department", silo.department);
    record.textUnless("", "owner", silo.owner);
    record.textUnless("", "stage", silo.stage);
    writePoint(record, *bundle.layout, silo.id);
    record.textUnless("", "notes", silo.notes);
    record.rate("error_rate", silo.errorRate);
    record.rate("recovery_rate", silo.recoveryRate);
    record.rate("abandonment_rate", silo.abandonmentRate);
    record.quantity("relative_risk", silo.relativeRisk);
    record.quantity("visit_cost", silo.visitCost);
    record.quantity("recovery_cost", silo.recoveryCost);
    record.textUnless("one", "fan_out", fanOutWord(silo.fanOut));
    record.optional("entry_share", silo.entryShare);
    writeEstimates(record, bundle.journey->estimates, silo.id);
    return record.done();
}

std::string handoff(const model::Handoff& handoff, const model::Estimates& estimates, int indent) {
    Record record(indent);
    record.textUnless(handoff.from.string() + "->" + handoff.to.string(), "id", handoff.id.text());
    record.text("from", handoff.from.text());
    record.text("to", handoff.to.text());
    record.optional("share", handoff.share);
    record.textUnless("always", "when", whenWord(handoff.when));
    record.rate("error_rate", handoff.errorRate);
    record.quantity("cost", handoff.cost);
    record.textUnless("", "owner", handoff.owner);
    writeEstimates(record, estimates, handoff.id);
    return record.done();
}

std::string affected(const model::AffectedElement& affected, int indent) {
    Record record(indent);
    if (const auto* silo = std::get_if<model::SiloId>(&affected.element))
        record.text("silo", silo->text());
    else
        record.text("handoff", std::get<model::HandoffId>(affected.element).text());
    record.rate("error_rate", affected.errorRate);
    return record.done();
}

std::string sharedCause(const model::SharedCause& cause, int indent) {
    Record record(indent);
    record.text("id", cause.id.text());
    record.textUnless(cause.id.text(), "name", cause.name);
    record.quantity("probability", cause.probability);
    record.list("affects", cause.affects, affected);
    return record.done();
}

struct WriteTarget {
    Record& record;
    void operator()(const model::SiloId& id) const { record.text("silo", id.text()); }
    void operator()(const model::HandoffId& id) const { record.text("handoff", id.text()); }
    void operator()(const model::DepartmentId& id) const { record.text("department", id.text()); }
    void operator()(const model::SharedCauseId& id) const { record.text("shared_cause", id.text()); }
    void operator()(const model::SegmentId& id) const { record.text("segment", id.text()); }
    void operator()(model::OfBusiness) const { record.raw("business", "true"); }
    void operator()(model::AllSilos) const { record.raw("all_silos", "true"); }
    void operator()(model::AllHandoffs) const { record.raw("all_handoffs", "true"); }
};

struct FieldText {
    int indent;
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(const model::Rate& rate) const { return rateText(rate, indent); }
    std::string operator()(double number) const { return shortestNumber(number); }
    std::string operator()(model::FanOut fanOut) const { return quoteJson(fanOutWord(fanOut)); }
    std::string operator()(model::When when) const { return quoteJson(whenWord(when)); }
};

std::string settings(const std::vector<model::FieldSetting>& settings, int indent) {
    Record record(indent);
    for (const model::FieldSetting& setting : settings)
        record.raw(model::info(setting.field).key,
                   std::visit(FieldText{record.memberIndent()}, setting.value));
    return record.done();
}

std::string scalings(const std::vector<model::FieldScaling>& scalings, int indent) {
    Record record(indent);
    for (const model::FieldScaling& scaling : scalings)
        record.number(model::info(scaling.field).key, scaling.factor);
    return record.done();
}

std::string change(const model::Change& change, int indent) {
    Record record(indent);
    std::visit(WriteTarget{record}, change.target);
    const bool needsSet = !change.set.empty() || change.scale.empty();  // one of the two has to be there
    if (needsSet) record.raw("set", settings(change.set, record.memberIndent()));
    if (!change.scale.empty()) record.raw("scale", scalings(change.scale, record.memberIndent()));
    return record.done();
}

std::string segment(const model::Segment& segment, int indent) {
    Record record(indent);
    record.text("id", segment.id.text());
    record.textUnless(segment.id.text(), "name", segment.name);
    record.quantity("share", segment.share);
    record.list("changes", segment.changes, change);
    return record.done();
}

std::string scenario(const model::Scenario& scenario, int indent) {
    Record record(indent);
    record.text("id", scenario.id.text());
    record.textUnless(scenario.id.text(), "name", scenario.name);
    record.id("based_on", scenario.basedOn);
    record.textUnless("", "notes", scenario.notes);
    record.list("changes", scenario.changes, change);
    return record.done();
}

std::string business(const model::Business& business, int indent) {
    const model::Business initial;
    Record record(indent);
    record.optional("customers", business.customers);
    record.optional("customer_value", business.customerValue);
    record.rateUnless(initial.switchRate, "switch_rate", business.switchRate);
    record.rateUnless(initial.preventableRate, "preventable_rate", business.preventableRate);
    record.textUnless(initial.currency, "currency", business.currency);
    return record.done();
}

std::string journey(const model::JourneyBundle& bundle, int indent) {
    const model::Journey& journey = *bundle.journey;
    Record record(indent);
    record.textUnless("", "name", journey.name);
    record.list("stages", journey.stages, [](const std::string& stage, int) { return quoteJson(stage); });
    record.list("departments", journey.departments, department);
    record.list("silos", journey.silos,
                [&](const model::Silo& one, int at) { return silo(one, bundle, at); });
    record.list("handoffs", journey.handoffs,
                [&](const model::Handoff& one, int at) { return handoff(one, journey.estimates, at); });
    record.list("shared_causes", journey.sharedCauses, sharedCause);
    record.list("segments", journey.segments, segment);
    if (journey.business != model::Business())
        record.raw("business", business(journey.business, record.memberIndent()));
    return record.done();
}

}  // namespace

std::string writeJourney(const model::JourneyBundle& bundle) {
    Record file(0);
    file.text("format", "throughline-journey");
    file.number("version", journeyFileVersion);
    file.raw("journey", journey(bundle, file.memberIndent()));
    file.list("scenarios", *bundle.scenarios, scenario);
    return file.done() + "\n";
}

}  // namespace throughline::exchange
