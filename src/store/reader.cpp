#include "reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "digest.h"
#include "malformed.h"
#include "row.h"
#include "schema.h"
#include "throughline/model/fields.h"
#include "throughline/model/validation.h"
#include "throughline/store/workspace_file.h"

namespace throughline::store {
namespace {

/// More than anybody names.
constexpr std::size_t mostVersions = 10'000;

/// A journey while its rows come in.
struct Parts {
    model::JourneyId id;
    model::Journey journey;
    model::Scenarios scenarios;
    model::Layout layout;
    /// Where the changes of each owner go; the vectors of owners are complete when the first change comes.
    std::unordered_map<model::SharedCauseId, std::size_t> causes;
    std::unordered_map<model::SegmentId, std::size_t> segments;
    std::unordered_map<model::ScenarioId, std::size_t> scenarioPlaces;
    /// By number: the list that a change is in, and its place there.
    std::vector<std::pair<std::vector<model::Change>*, std::size_t>> changes;
};

template <class Key>
std::size_t placeOf(const std::unordered_map<Key, std::size_t>& places, const Key& key) {
    const auto found = places.find(key);
    if (found == places.end())
        throw Malformed(say("something refers to \"%1\", which is not there", excerpt(key.text())));
    return found->second;
}

/// Rows are referred to by number, so none may be missing between them.
void requireNext(std::int64_t number, std::size_t expected, std::string_view what) {
    if (number != static_cast<std::int64_t>(expected))
        throw Malformed(say("%1 %2 is missing", say(what), expected));
}

/// The columns silo and handoff, of which one is blank.
model::ElementId element(RowReader& row) {
    const auto silo = row.idOrNone<model::SiloId>();
    const auto handoff = row.idOrNone<model::HandoffId>();
    return silo.empty() ? model::ElementId(handoff) : model::ElementId(silo);
}

/// Builds a workspace out of the rows of one table after the other.
class WorkspaceReader {
public:
    WorkspaceReader(SQLite::Database& database, std::uint32_t version)
        : database_(database), version_(version) {}

    Content read(Digested digested);

private:
    using ReadRow = void (WorkspaceReader::*)(RowReader&);

    void readTable(const Table& table, ReadRow readRow);
    std::string requireDigest();
    model::JourneyBundle bundleOf(Parts parts) const;

    void workspace(RowReader& row);
    void journey(RowReader& row);
    void business(RowReader& row);
    void stage(RowReader& row);
    void department(RowReader& row);
    void silo(RowReader& row);
    void position(RowReader& row);
    void handoff(RowReader& row);
    void sharedCause(RowReader& row);
    void affected(RowReader& row);
    void segment(RowReader& row);
    void scenario(RowReader& row);
    void change(RowReader& row);
    void setting(RowReader& row);
    void scaling(RowReader& row);
    void estimate(RowReader& row);
    void scenarioNotes(RowReader& row);
    void part(RowReader& row);
    void version(RowReader& row);
    void versionPart(RowReader& row);
    static ReadRow readerOf(std::string_view table);

    Parts& parts(RowReader& row);
    /// The parts of a row that begins with journey and place. The order of the rows is what counts.
    Parts& placedParts(RowReader& row);
    std::vector<model::Change>& changesOf(Parts& parts, const model::ScenarioId& scenario,
                                          const model::SegmentId& segment);
    model::Change& changeOf(RowReader& row);
    model::Target target(RowReader& row);

    SQLite::Database& database_;
    std::uint32_t version_;
    Digest digest_;
    std::string name_;
    std::vector<Parts> parts_;
    std::vector<Version> versions_;
    History::Parts kept_;
    std::size_t workspaces_ = 0;
    std::size_t businesses_ = 0;
};

WorkspaceReader::ReadRow WorkspaceReader::readerOf(std::string_view table) {
    static const std::unordered_map<std::string_view, ReadRow> readers{
        {"workspace", &WorkspaceReader::workspace},
        {"journey", &WorkspaceReader::journey},
        {"business", &WorkspaceReader::business},
        {"stage", &WorkspaceReader::stage},
        {"department", &WorkspaceReader::department},
        {"silo", &WorkspaceReader::silo},
        {"position", &WorkspaceReader::position},
        {"handoff", &WorkspaceReader::handoff},
        {"shared_cause", &WorkspaceReader::sharedCause},
        {"affected", &WorkspaceReader::affected},
        {"segment", &WorkspaceReader::segment},
        {"scenario", &WorkspaceReader::scenario},
        {"change", &WorkspaceReader::change},
        {"change_set", &WorkspaceReader::setting},
        {"change_scale", &WorkspaceReader::scaling},
        {"estimate", &WorkspaceReader::estimate},
        {"scenario_notes", &WorkspaceReader::scenarioNotes},
        {"part", &WorkspaceReader::part},
        {"version", &WorkspaceReader::version},
        {"version_part", &WorkspaceReader::versionPart},
    };
    return readers.at(table);
}

Content WorkspaceReader::read(Digested digested) {
    for (const Table& table : contentTables(version_)) readTable(table, readerOf(table.name));
    std::string sha256;
    if (digested == Digested::Yes) sha256 = requireDigest();
    if (workspaces_ != 1) throw Malformed(say("the name of the workspace is missing"));
    if (businesses_ != parts_.size()) throw Malformed(say("the figures of a journey's business are missing"));
    model::Workspace result{name_, {}};
    for (Parts& parts : parts_) result.journeys.push_back(bundleOf(std::move(parts)));
    const base::Message why = model::whyMalformed(result);
    if (!why.empty()) throw Malformed(why);
    return {std::move(result), History(std::move(versions_), std::move(kept_)), std::move(sha256)};
}

void WorkspaceReader::readTable(const Table& table, ReadRow readRow) {
    digest_.addTable(table.name);
    SQLite::Statement query(database_, table.selectSql());
    for (std::int64_t number = 1; query.executeStep(); ++number) {
        digest_.addRow(query);
        RowReader row(query, table.name, number);
        (this->*readRow)(row);
    }
}

std::string WorkspaceReader::requireDigest() {
    SQLite::Statement query(database_, "SELECT sha256 FROM digest");
    std::string given = query.executeStep() ? query.getColumn(0).getString() : std::string();
    if (given != digest_.take()) throw Malformed(say("its content does not agree with its checksum"));
    return given;
}

model::JourneyBundle WorkspaceReader::bundleOf(Parts parts) const {
    return {parts.id, std::make_shared<const model::Journey>(std::move(parts.journey)),
            std::make_shared<const model::Scenarios>(std::move(parts.scenarios)),
            std::make_shared<const model::Layout>(std::move(parts.layout))};
}

Parts& WorkspaceReader::parts(RowReader& row) {
    const auto number = static_cast<std::size_t>(row.integer());
    if (number >= parts_.size()) throw Malformed(say("%1 %2 is not there", say("journey"), number));
    return parts_[number];
}

Parts& WorkspaceReader::placedParts(RowReader& row) {
    Parts& result = parts(row);
    row.integer();
    return result;
}

void WorkspaceReader::workspace(RowReader& row) {
    row.integer();
    name_ = row.text();
    ++workspaces_;
}

void WorkspaceReader::journey(RowReader& row) {
    requireNext(row.integer(), parts_.size(), phrase("journey"));
    Parts parts;
    parts.id = row.id<model::JourneyId>();
    parts.journey.name = row.text();
    parts_.push_back(std::move(parts));
}

void WorkspaceReader::business(RowReader& row) {
    model::Business& business = parts(row).journey.business;
    ++businesses_;
    business.customers = row.quantityOrNone<model::Amount>();
    business.customerValue = row.quantityOrNone<model::Amount>();
    business.switchRate = row.rate();
    business.preventableRate = row.rate();
    business.currency = row.text();
}

void WorkspaceReader::stage(RowReader& row) {
    placedParts(row).journey.stages.push_back(row.text());
}

void WorkspaceReader::department(RowReader& row) {
    model::Department& department = placedParts(row).journey.departments.emplace_back();
    department.id = row.id<model::DepartmentId>();
    department.name = row.text();
    department.owner = row.text();
    department.color = row.text();
}

void WorkspaceReader::silo(RowReader& row) {
    model::Silo& silo = placedParts(row).journey.silos.emplace_back();
    silo.id = row.id<model::SiloId>();
    silo.name = row.text();
    silo.department = row.idOrNone<model::DepartmentId>();
    silo.owner = row.text();
    silo.stage = row.text();
    silo.notes = row.text();
    silo.errorRate = row.rate();
    silo.recoveryRate = row.rate();
    silo.abandonmentRate = row.rate();
    silo.relativeRisk = row.quantity<model::RelativeRisk>();
    silo.visitCost = row.quantity<model::Amount>();
    silo.recoveryCost = row.quantity<model::Amount>();
    silo.fanOut = row.choice<model::FanOut>();
    silo.entryShare = row.quantityOrNone<model::Probability>();
}

void WorkspaceReader::position(RowReader& row) {
    model::Layout& layout = parts(row).layout;
    const auto silo = row.id<model::SiloId>();
    const double x = row.number();
    layout.emplace_hint(layout.end(), silo, model::Point{x, row.number()});
}

void WorkspaceReader::handoff(RowReader& row) {
    model::Handoff& handoff = placedParts(row).journey.handoffs.emplace_back();
    handoff.id = row.id<model::HandoffId>();
    handoff.from = row.id<model::SiloId>();
    handoff.to = row.id<model::SiloId>();
    handoff.share = row.quantityOrNone<model::Probability>();
    handoff.when = row.choice<model::When>();
    handoff.errorRate = row.rate();
    handoff.cost = row.quantity<model::Amount>();
    handoff.owner = row.text();
}

void WorkspaceReader::sharedCause(RowReader& row) {
    Parts& parts = placedParts(row);
    model::SharedCause& cause = parts.journey.sharedCauses.emplace_back();
    cause.id = row.id<model::SharedCauseId>();
    cause.name = row.text();
    cause.probability = row.quantity<model::Probability>();
    parts.causes.emplace(cause.id, parts.causes.size());
}

void WorkspaceReader::affected(RowReader& row) {
    Parts& parts = this->parts(row);
    const std::size_t cause = placeOf(parts.causes, row.id<model::SharedCauseId>());
    row.integer();
    const model::ElementId struck = element(row);
    parts.journey.sharedCauses[cause].affects.push_back({struck, row.rate()});
}

void WorkspaceReader::segment(RowReader& row) {
    Parts& parts = placedParts(row);
    model::Segment& segment = parts.journey.segments.emplace_back();
    segment.id = row.id<model::SegmentId>();
    segment.name = row.text();
    segment.share = row.quantity<model::Probability>();
    parts.segments.emplace(segment.id, parts.segments.size());
}

void WorkspaceReader::scenario(RowReader& row) {
    Parts& parts = placedParts(row);
    model::Scenario& scenario = parts.scenarios.emplace_back();
    scenario.id = row.id<model::ScenarioId>();
    scenario.name = row.text();
    scenario.basedOn = row.idOrNone<model::ScenarioId>();
    parts.scenarioPlaces.emplace(scenario.id, parts.scenarioPlaces.size());
}

std::vector<model::Change>& WorkspaceReader::changesOf(Parts& parts, const model::ScenarioId& scenario,
                                                       const model::SegmentId& segment) {
    if (!scenario.empty()) return parts.scenarios[placeOf(parts.scenarioPlaces, scenario)].changes;
    return parts.journey.segments[placeOf(parts.segments, segment)].changes;
}

void WorkspaceReader::change(RowReader& row) {
    Parts& parts = this->parts(row);
    requireNext(row.integer(), parts.changes.size(), phrase("change"));
    const auto scenario = row.idOrNone<model::ScenarioId>();
    const auto segment = row.idOrNone<model::SegmentId>();
    auto& changes = changesOf(parts, scenario, segment);
    parts.changes.emplace_back(&changes, changes.size());
    changes.push_back({target(row), {}, {}});
}

model::Target WorkspaceReader::target(RowReader& row) {
    const std::string kind = row.text();
    const std::array<model::Target, 8> targets{row.idOrNone<model::SiloId>(),
                                               row.idOrNone<model::HandoffId>(),
                                               row.idOrNone<model::DepartmentId>(),
                                               row.idOrNone<model::SharedCauseId>(),
                                               row.idOrNone<model::SegmentId>(),
                                               model::OfBusiness(),
                                               model::AllSilos(),
                                               model::AllHandoffs()};
    for (const model::Target& target : targets)
        if (wordOf(target) == kind) return target;
    throw Malformed(say("a change is about \"%1\"", excerpt(kind)));
}

model::Change& WorkspaceReader::changeOf(RowReader& row) {
    Parts& parts = this->parts(row);
    const auto number = static_cast<std::size_t>(row.integer());
    row.integer();
    if (number >= parts.changes.size()) throw Malformed(say("%1 %2 is not there", say("change"), number));
    const auto [changes, place] = parts.changes[number];
    return (*changes)[place];
}

void WorkspaceReader::setting(RowReader& row) {
    model::Change& change = changeOf(row);
    const model::Field field = row.checked(fieldByKey(change.target, row.text()));
    change.set.push_back({field, row.fieldValue()});
}

void WorkspaceReader::scaling(RowReader& row) {
    model::Change& change = changeOf(row);
    const model::Field field = row.checked(fieldByKey(change.target, row.text()));
    change.scale.push_back({field, row.number()});
}

void WorkspaceReader::estimate(RowReader& row) {
    Parts& parts = placedParts(row);
    auto& estimates = parts.journey.estimates[element(row)];
    model::Estimate& estimate = estimates.emplace_back();
    estimate.participant = row.text();
    estimate.points.low = row.number();
    estimate.points.likely = row.number();
    estimate.points.high = row.number();
    estimate.weight = row.quantity<model::Amount>();
}

void WorkspaceReader::scenarioNotes(RowReader& row) {
    Parts& parts = this->parts(row);
    const std::size_t scenario = placeOf(parts.scenarioPlaces, row.id<model::ScenarioId>());
    parts.scenarios[scenario].notes = row.text();
}

void WorkspaceReader::part(RowReader& row) {
    std::string sha256 = row.text();
    kept_.emplace(std::move(sha256), std::make_shared<const History::Bytes>(row.bytes()));
}

void WorkspaceReader::version(RowReader& row) {
    if (versions_.size() == mostVersions) throw Malformed(say("it keeps too many versions"));
    Version& version = versions_.emplace_back();
    version.number = row.integer();
    const std::int64_t format = row.integer();
    if (format < 1 || format > workspaceFileVersion)
        throw Malformed(say("a kept version is of an unknown format"));
    version.format = static_cast<std::uint32_t>(format);
    version.label.savedAt = row.integer();
    version.label.name = row.text();
    version.label.journey = row.text();
    if (const auto rate = row.quantityOrNone<model::Probability>()) version.label.impactRate = rate->value();
    for (const std::string* text : {&version.label.name, &version.label.journey})
        if (const Message why = model::whyMalformed({*text, {}}); !why.empty())
            throw Malformed(say("a kept version: %1", why));
}

void WorkspaceReader::versionPart(RowReader& row) {
    const std::int64_t number = row.integer();
    const auto version = std::ranges::lower_bound(versions_, number, {}, &Version::number);
    if (version == versions_.end() || version->number != number)
        throw Malformed(say("a part belongs to no kept version"));
    requireNext(row.integer(), version->parts.size(), "part");
    version->parts.push_back(row.text());
    if (!kept_.contains(version->parts.back())) throw Malformed(say("a part of a kept version is missing"));
}

}  // namespace

Content readContent(SQLite::Database& database, std::uint32_t version, Digested digested) {
    return WorkspaceReader(database, version).read(digested);
}

}  // namespace throughline::store
