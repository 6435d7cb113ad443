#include <fmt/format.h>

#include <unordered_map>
#include <utility>

#include "change_reader.h"
#include "json_parser.h"
#include "json_text.h"
#include "json_values.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/model/placement.h"
#include "throughline/model/validation.h"

namespace throughline::exchange {
namespace {

using Findings = FindingCollector;
using Value = JsonValue;

constexpr std::string_view formatName = "throughline-journey";

/// A silo, where its card stands, and what was said about its error rate.
struct PlacedSilo {
    model::Silo silo;
    std::optional<double> x;
    std::optional<double> y;
    std::vector<model::Estimate> estimates;
};

/// A hand-off, and what was said about its error rate.
struct EstimatedHandoff {
    model::Handoff handoff;
    std::vector<model::Estimate> estimates;
};

constexpr Keys<model::Estimate, 5> estimateKeys{{
    {"participant", [](Findings& f, Value v, model::Estimate& e) { e.participant = readText(f, v); }},
    {"low", [](Findings& f, Value v, model::Estimate& e) { e.points.low = readNumber(f, v).value_or(0); }},
    {"likely",
     [](Findings& f, Value v, model::Estimate& e) { e.points.likely = readNumber(f, v).value_or(0); }},
    {"high", [](Findings& f, Value v, model::Estimate& e) { e.points.high = readNumber(f, v).value_or(0); }},
    {"weight", [](Findings& f, Value v, model::Estimate& e) { e.weight = readAmount(f, v); }},
}};

std::vector<model::Estimate> readEstimates(Findings& findings, Value list) {
    std::vector<model::Estimate> estimates;
    if (!isList(findings, list)) return estimates;
    for (const Value value : list) {
        if (!readMembers(findings, value, estimateKeys, estimates.emplace_back())) continue;
        for (const std::string_view key : {"participant", "low", "likely", "high"})
            if (!value.member(key)) missingKey(findings, value, key);
    }
    return estimates;
}

constexpr Keys<model::Department, 4> departmentKeys{{
    {"id", [](Findings& f, Value v, model::Department& d) { d.id = readId<model::DepartmentId>(f, v); }},
    {"name", [](Findings& f, Value v, model::Department& d) { d.name = readText(f, v); }},
    {"owner", [](Findings& f, Value v, model::Department& d) { d.owner = readText(f, v); }},
    {"color", [](Findings& f, Value v, model::Department& d) { d.color = readText(f, v); }},
}};

constexpr Keys<PlacedSilo, 17> siloKeys{{
    {"id", [](Findings& f, Value v, PlacedSilo& s) { s.silo.id = readId<model::SiloId>(f, v); }},
    {"name", [](Findings& f, Value v, PlacedSilo& s) { s.silo.name = readText(f, v); }},
    {"department",
     [](Findings& f, Value v, PlacedSilo& s) { s.silo.department = readId<model::DepartmentId>(f, v); }},
    {"owner", [](Findings& f, Value v, PlacedSilo& s) { s.silo.owner = readText(f, v); }},
    {"stage", [](Findings& f, Value v, PlacedSilo& s) { s.silo.stage = readText(f, v); }},
    {"x", [](Findings& f, Value v, PlacedSilo& s) { s.x = readNumber(f, v); }},
    {"y", [](Findings& f, Value v, PlacedSilo& s) { s.y = readNumber(f, v); }},
    {"notes", [](Findings& f, Value v, PlacedSilo& s) { s.silo.notes = readText(f, v); }},
    {"error_rate", [](Findings& f, Value v, PlacedSilo& s) { s.silo.errorRate = readRate(f, v); }},
    {"recovery_rate", [](Findings& f, Value v, PlacedSilo& s) { s.silo.recoveryRate = readRate(f, v); }},
    {"abandonment_rate",
     [](Findings& f, Value v, PlacedSilo& s) { s.silo.abandonmentRate = readRate(f, v); }},
    {"relative_risk",
     [](Findings& f, Value v, PlacedSilo& s) { s.silo.relativeRisk = readRelativeRisk(f, v); }},
    {"visit_cost", [](Findings& f, Value v, PlacedSilo& s) { s.silo.visitCost = readAmount(f, v); }},
    {"recovery_cost", [](Findings& f, Value v, PlacedSilo& s) { s.silo.recoveryCost = readAmount(f, v); }},
    {"fan_out", [](Findings& f, Value v, PlacedSilo& s) { s.silo.fanOut = readFanOut(f, v); }},
    {"entry_share",
     [](Findings& f, Value v, PlacedSilo& s) { s.silo.entryShare = readOptionalProbability(f, v); }},
    {"estimates", [](Findings& f, Value v, PlacedSilo& s) { s.estimates = readEstimates(f, v); }},
}};

constexpr Keys<EstimatedHandoff, 9> handoffKeys{{
    {"id", [](Findings& f, Value v, EstimatedHandoff& h) { h.handoff.id = readId<model::HandoffId>(f, v); }},
    {"from", [](Findings& f, Value v, EstimatedHandoff& h) { h.handoff.from = readId<model::SiloId>(f, v); }},
    {"to", [](Findings& f, Value v, EstimatedHandoff& h) { h.handoff.to = readId<model::SiloId>(f, v); }},
    {"share",
     [](Findings& f, Value v, EstimatedHandoff& h) { h.handoff.share = readOptionalProbability(f, v); }},
    {"when", [](Findings& f, Value v, EstimatedHandoff& h) { h.handoff.when = readWhen(f, v); }},
    {"error_rate", [](Findings& f, Value v, EstimatedHandoff& h) { h.handoff.errorRate = readRate(f, v); }},
    {"cost", [](Findings& f, Value v, EstimatedHandoff& h) { h.handoff.cost = readAmount(f, v); }},
    {"owner", [](Findings& f, Value v, EstimatedHandoff& h) { h.handoff.owner = readText(f, v); }},
    {"estimates", [](Findings& f, Value v, EstimatedHandoff& h) { h.estimates = readEstimates(f, v); }},
}};

/// An element that a shared cause affects, as the file says it.
struct Affected {
    std::optional<model::SiloId> silo;
    std::optional<model::HandoffId> handoff;
    model::Rate errorRate;
};

constexpr Keys<Affected, 3> affectedKeys{{
    {"silo", [](Findings& f, Value v, Affected& a) { a.silo = readId<model::SiloId>(f, v); }},
    {"handoff", [](Findings& f, Value v, Affected& a) { a.handoff = readId<model::HandoffId>(f, v); }},
    {"error_rate", [](Findings& f, Value v, Affected& a) { a.errorRate = readRate(f, v); }},
}};

model::AffectedElement readAffectedElement(Findings& findings, Value value) {
    Affected affected;
    if (!readMembers(findings, value, affectedKeys, affected)) return {};
    if (affected.silo.has_value() == affected.handoff.has_value())
        findings.add(value.place(), say("expected exactly one of \"silo\" and \"handoff\""));
    if (affected.handoff) return {*affected.handoff, affected.errorRate};
    return {affected.silo.value_or(model::SiloId()), affected.errorRate};
}

std::vector<model::AffectedElement> readAffects(Findings& findings, Value list) {
    std::vector<model::AffectedElement> affects;
    if (!isList(findings, list)) return affects;
    for (const Value element : list) affects.push_back(readAffectedElement(findings, element));
    return affects;
}

constexpr Keys<model::SharedCause, 4> causeKeys{{
    {"id", [](Findings& f, Value v, model::SharedCause& c) { c.id = readId<model::SharedCauseId>(f, v); }},
    {"name", [](Findings& f, Value v, model::SharedCause& c) { c.name = readText(f, v); }},
    {"probability",
     [](Findings& f, Value v, model::SharedCause& c) { c.probability = readProbability(f, v); }},
    {"affects", [](Findings& f, Value v, model::SharedCause& c) { c.affects = readAffects(f, v); }},
}};

constexpr Keys<model::Segment, 4> segmentKeys{{
    {"id", [](Findings& f, Value v, model::Segment& s) { s.id = readId<model::SegmentId>(f, v); }},
    {"name", [](Findings& f, Value v, model::Segment& s) { s.name = readText(f, v); }},
    {"share", [](Findings& f, Value v, model::Segment& s) { s.share = readProbability(f, v); }},
    {"changes", [](Findings& f, Value v, model::Segment& s) { s.changes = readChanges(f, v); }},
}};

model::ScenarioId readBasedOn(Findings& findings, Value value) {
    return value.isNull() ? model::ScenarioId() : readId<model::ScenarioId>(findings, value);
}

constexpr Keys<model::Scenario, 5> scenarioKeys{{
    {"id", [](Findings& f, Value v, model::Scenario& s) { s.id = readId<model::ScenarioId>(f, v); }},
    {"name", [](Findings& f, Value v, model::Scenario& s) { s.name = readText(f, v); }},
    {"based_on", [](Findings& f, Value v, model::Scenario& s) { s.basedOn = readBasedOn(f, v); }},
    {"changes", [](Findings& f, Value v, model::Scenario& s) { s.changes = readChanges(f, v); }},
    {"notes", [](Findings& f, Value v, model::Scenario& s) { s.notes = readText(f, v); }},
}};

constexpr Keys<model::Business, 5> businessKeys{{
    {"customers", [](Findings& f, Value v, model::Business& b) { b.customers = readOptionalAmount(f, v); }},
    {"customer_value",
     [](Findings& f, Value v, model::Business& b) { b.customerValue = readOptionalAmount(f, v); }},
    {"switch_rate", [](Findings& f, Value v, model::Business& b) { b.switchRate = readRate(f, v); }},
    {"preventable_rate",
     [](Findings& f, Value v, model::Business& b) { b.preventableRate = readRate(f, v); }},
    {"currency", [](Findings& f, Value v, model::Business& b) { b.currency = readText(f, v); }},
}};

std::vector<std::string> readStages(Findings& findings, Value list) {
    std::vector<std::string> stages;
    if (!isList(findings, list)) return stages;
    for (const Value stage : list) stages.push_back(readText(findings, stage));
    return stages;
}

void readList(Findings& findings, Value value) {
    isList(findings, value);
}

/// The lists whose elements came as records are only checked for being lists.
constexpr Keys<model::Journey, 8> journeyKeys{{
    {"name", [](Findings& f, Value v, model::Journey& j) { j.name = readText(f, v); }},
    {"stages", [](Findings& f, Value v, model::Journey& j) { j.stages = readStages(f, v); }},
    {"departments", [](Findings& f, Value v, model::Journey& /*j*/) { readList(f, v); }},
    {"silos", [](Findings& f, Value v, model::Journey& /*j*/) { readList(f, v); }},
    {"handoffs", [](Findings& f, Value v, model::Journey& /*j*/) { readList(f, v); }},
    {"shared_causes", [](Findings& f, Value v, model::Journey& /*j*/) { readList(f, v); }},
    {"segments", [](Findings& f, Value v, model::Journey& /*j*/) { readList(f, v); }},
    {"business",
     [](Findings& f, Value v, model::Journey& j) { readMembers(f, v, businessKeys, j.business); }},
}};

struct File {
    std::string format{formatName};
    std::optional<double> version;
    model::Journey journey;
};

void readVersion(Findings& findings, Value value, File& file) {
    file.version = readNumber(findings, value, phrase("the number 1"));
    if (file.version && *file.version != journeyFileVersion)
        findings.add(value.place(), say("%1 is not a version that this program reads (%2)",
                                        shortestNumber(*file.version), journeyFileVersion));
}

constexpr Keys<File, 4> fileKeys{{
    {"format", [](Findings& f, Value v, File& file) { file.format = readText(f, v); }},
    {"version", readVersion},
    {"journey", [](Findings& f, Value v, File& file) { readMembers(f, v, journeyKeys, file.journey); }},
    {"scenarios", [](Findings& f, Value v, File& /*file*/) { readList(f, v); }},
}};

/// A record that has an id, and a name that defaults to it.
template <class Record, class Named, std::size_t count>
void readNamed(Findings& findings, Value value, const Keys<Record, count>& keys, Record& record,
               Named& named) {
    if (!readMembers(findings, value, keys, record)) return;
    if (!value.member("id")) missingKey(findings, value, "id");
    if (!value.member("name")) named.name = named.id.string();
}

/// Takes the records as they are read, and puts the bundle together at the end.
/// Ids by their numbers, which lie close together.
class TakenIds {
public:
    /// Whether it was not there yet.
    bool add(const model::HandoffId& id) {
        if (id.number() >= taken_.size()) taken_.resize(2 * std::size_t{id.number()} + 1);
        return !std::exchange(taken_[id.number()], 1);
    }

private:
    std::vector<char> taken_;
};

class JourneyReader final : public RecordSink {
public:
    base::Result<model::JourneyBundle, model::Findings> read(std::string_view json, Unplaced unplaced);

private:
    enum List : std::size_t { Departments, Silos, Handoffs, SharedCauses, Segments, ScenarioList };
    static constexpr std::array<RecordList, 6> lists{{
        {"/journey/departments", model::Limits::silos, phrase("departments")},
        {"/journey/silos", model::Limits::silos, phrase("silos")},
        {"/journey/handoffs", model::Limits::handoffs, phrase("hand-offs")},
        {"/journey/shared_causes", model::Limits::sharedCauses, phrase("shared causes")},
        {"/journey/segments", model::Limits::silos, phrase("segments")},
        {"/scenarios", model::Limits::silos, phrase("scenarios")},
    }};

    void record(std::size_t list, JsonValue value) override;
    void readSilo(Value value);
    void readHandoff(Value value);
    void giveDefaultIds();
    void readRest(Value root);
    void addValidationErrors(const model::JourneyBundle& bundle);
    model::JourneyBundle bundle();
    std::optional<model::Findings> notForUs() const;

    Findings findings_;
    File file_;
    model::Journey lists_;  ///< what the records gave
    model::Scenarios scenarios_;
    model::Layout layout_;
    std::vector<std::size_t> handoffsWithoutId_;
    /// By position: some get their id at the end.
    std::vector<std::pair<std::size_t, std::vector<model::Estimate>>> handoffEstimates_;
};

template <class Record>
Record& added(std::vector<Record>& records) {
    return records.emplace_back();
}

void JourneyReader::record(std::size_t list, JsonValue value) {
    const auto named = [&](const auto& keys, auto& records) {
        auto& record = added(records);
        readNamed(findings_, value, keys, record, record);
    };
    switch (list) {
        case Departments:
            return named(departmentKeys, lists_.departments);
        case Silos:
            return readSilo(value);
        case Handoffs:
            return readHandoff(value);
        case SharedCauses:
            return named(causeKeys, lists_.sharedCauses);
        case Segments:
            return named(segmentKeys, lists_.segments);
        case ScenarioList:
            return named(scenarioKeys, scenarios_);
        default:
            return;
    }
}

void JourneyReader::readSilo(Value value) {
    PlacedSilo placed;
    readNamed(findings_, value, siloKeys, placed, placed.silo);
    if (placed.x && placed.y)
        layout_.insert_or_assign(placed.silo.id, model::Point{*placed.x, *placed.y});
    else if (placed.x || placed.y)
        findings_.add(value.place() + (placed.x ? "/x" : "/y"),
                      say("x and y belong together, the other is missing"));
    if (!placed.estimates.empty()) lists_.estimates[placed.silo.id] = std::move(placed.estimates);
    lists_.silos.push_back(std::move(placed.silo));
}

void JourneyReader::readHandoff(Value value) {
    EstimatedHandoff read;
    const bool isHandoff = readMembers(findings_, value, handoffKeys, read);
    if (!read.estimates.empty())
        handoffEstimates_.emplace_back(lists_.handoffs.size(), std::move(read.estimates));
    lists_.handoffs.push_back(std::move(read.handoff));
    if (!isHandoff) return;
    for (const std::string_view key : {"from", "to"})
        if (!value.member(key)) missingKey(findings_, value, key);
    if (!value.member("id")) handoffsWithoutId_.push_back(lists_.handoffs.size() - 1);
}

/// Gives the hand-offs without an id "from->to", "from->to#2", ...: the first that no other hand-off has.
void JourneyReader::giveDefaultIds() {
    if (handoffsWithoutId_.empty()) return;
    TakenIds taken;
    for (const model::Handoff& handoff : lists_.handoffs) taken.add(handoff.id);
    std::unordered_map<model::HandoffId, std::size_t> lastNumber;
    for (const std::size_t index : handoffsWithoutId_) {
        model::Handoff& handoff = lists_.handoffs[index];
        const std::string first = std::string(handoff.from.text()).append("->").append(handoff.to.text());
        handoff.id = model::HandoffId(first);
        if (taken.add(handoff.id)) continue;
        std::size_t& number = lastNumber.try_emplace(handoff.id, 1).first->second;
        do handoff.id = model::HandoffId(fmt::format("{}#{}", first, ++number));
        while (!taken.add(handoff.id));
    }
}

void JourneyReader::readRest(Value root) {
    if (!readMembers(findings_, root, fileKeys, file_)) return;
    for (const std::string_view key : {"format", "version", "journey"})
        if (!root.member(key)) missingKey(findings_, root, key);
}

model::Findings oneError(std::string place, Message message) {
    return {{model::Severity::Error, std::move(place), std::move(message), {}}};
}

/// Where the file is not for this program, that is all there is to say about it.
std::optional<model::Findings> JourneyReader::notForUs() const {
    if (!file_.format.empty() && file_.format != formatName)
        return oneError("/format", say("expected \"%1\", found %2", formatName, inQuotes(file_.format)));
    if (!file_.version || *file_.version <= journeyFileVersion) return std::nullopt;
    const Message message =
        say("the file has version %1, this program reads version %2: a newer Throughline is needed",
            shortestNumber(*file_.version), journeyFileVersion);
    return oneError("/version", message);
}

model::JourneyBundle JourneyReader::bundle() {
    giveDefaultIds();
    for (auto& [position, estimates] : handoffEstimates_)
        lists_.estimates[lists_.handoffs[position].id] = std::move(estimates);
    model::Journey journey = std::move(lists_);
    journey.name = std::move(file_.journey.name);
    journey.stages = std::move(file_.journey.stages);
    journey.business = std::move(file_.journey.business);
    model::JourneyBundle bundle;
    bundle.id = model::freshJourneyId({}, journey.name);
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    bundle.scenarios = std::make_shared<const model::Scenarios>(std::move(scenarios_));
    bundle.layout = std::make_shared<const model::Layout>(std::move(layout_));
    return bundle;
}

void JourneyReader::addValidationErrors(const model::JourneyBundle& bundle) {
    for (const model::Finding& finding : model::validate(bundle))
        if (finding.severity == model::Severity::Error && !findings_.spoils(finding.place))
            findings_.add(finding);
}

base::Result<model::JourneyBundle, model::Findings> JourneyReader::read(std::string_view json,
                                                                        Unplaced unplaced) {
    JsonTree tree;
    const bool complete = parseJson(json, lists, *this, tree, findings_);
    if (!complete) return findings_.all();
    readRest(JsonValue(tree, 0));
    if (auto reason = notForUs()) return *std::move(reason);
    model::JourneyBundle read = bundle();
    addValidationErrors(read);
    if (!findings_.empty()) return findings_.all();
    if (unplaced == Unplaced::LaidOut)
        read.layout =
            std::make_shared<const model::Layout>(model::placeUnplaced(*read.journey, *read.layout));
    return read;
}

}  // namespace

base::Result<model::JourneyBundle, model::Findings> readJourney(std::string_view json, Unplaced unplaced) {
    return JourneyReader().read(json, unplaced);
}

}  // namespace throughline::exchange
