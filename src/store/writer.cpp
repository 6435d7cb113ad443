#include "writer.h"

#include <map>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/Transaction.h>

#include "connection.h"
#include "digest.h"
#include "kept_version.h"
#include "row.h"
#include "schema.h"
#include "throughline/model/fields.h"
#include "throughline/store/workspace_file.h"

namespace throughline::store {
namespace {

/// The id of that kind, or the empty one where it is of another kind.
template <class Id, class Variant>
Id idIn(const Variant& variant) {
    const Id* id = std::get_if<Id>(&variant);
    return id ? *id : Id();
}

/// The columns silo and handoff, of which one is blank.
void writeElement(RowWriter& row, const model::ElementId& element) {
    row.id(idIn<model::SiloId>(element)).id(idIn<model::HandoffId>(element));
}

const model::JourneyBundle nothing;

/// Writes what differs between two workspaces, one table after the other. Rows go by their place, so an
/// entity that comes between others rewrites those after it.
class WorkspaceWriter {
public:
    explicit WorkspaceWriter(SQLite::Database& database) : database_(database) {}

    void write(const model::Workspace* before, const model::Workspace& after);

private:
    RowWriter& rowsOf(const std::string& table) {
        return rows_.try_emplace(table, database_, contentTable(table)).first->second;
    }
    /// Calls writeOne(place, entity) for those that differ, and removes the rows that are too many.
    template <class Entity, class WriteOne>
    void update(const std::string& table, const std::vector<Entity>& before, const std::vector<Entity>& after,
                WriteOne writeOne);
    void remove(const std::string& table, const std::string& column, std::size_t from);
    void removeAll(const std::string& table);
    void removeJourneys(std::size_t from);

    void writeJourney(const model::JourneyBundle* before, const model::JourneyBundle& after);
    void writeParts(const model::Journey& before, const model::Journey& after);
    void writeBusiness(const model::Business& business);
    void writeStage(std::size_t place, const std::string& stage);
    void writeDepartment(std::size_t place, const model::Department& department);
    void writeSilo(std::size_t place, const model::Silo& silo);
    void writePositions(const model::Layout& before, const model::Layout& after);
    void removePosition(const model::SiloId& silo);
    void writeHandoff(std::size_t place, const model::Handoff& handoff);
    void writeSharedCauses(const std::vector<model::SharedCause>& causes);
    void writeAffected(const model::SharedCause& cause);
    void writeSegment(std::size_t place, const model::Segment& segment);
    void writeScenario(std::size_t place, const model::Scenario& scenario);
    void writeScenarioNotes(const model::Scenarios& scenarios);
    void writeAllChanges(const model::JourneyBundle& bundle);
    void writeChanges(const model::ScenarioId& scenario, const model::SegmentId& segment,
                      const std::vector<model::Change>& changes);
    void writeTarget(RowWriter& row, const model::Target& target);
    void writeFields(const model::Change& change);
    void writeEstimates(const model::Estimates& estimates);

    SQLite::Database& database_;
    std::map<std::string, RowWriter> rows_;
    std::size_t journey_ = 0;
    bool journeyIsNew_ = true;
    std::size_t change_ = 0;
};

template <class Entity, class WriteOne>
void WorkspaceWriter::update(const std::string& table, const std::vector<Entity>& before,
                             const std::vector<Entity>& after, WriteOne writeOne) {
    for (std::size_t place = 0; place < after.size(); ++place)
        if (place >= before.size() || !(before[place] == after[place])) writeOne(place, after[place]);
    if (before.size() > after.size()) remove(table, "place", after.size());
}

/// The rows of this journey from that number on.
void WorkspaceWriter::remove(const std::string& table, const std::string& column, std::size_t from) {
    SQLite::Statement rows(database_, "DELETE FROM " + table + " WHERE journey = ? AND " + column + " >= ?");
    rows.bind(1, static_cast<std::int64_t>(journey_));
    rows.bind(2, static_cast<std::int64_t>(from));
    rows.exec();
}

void WorkspaceWriter::removeAll(const std::string& table) {
    if (journeyIsNew_) return;
    SQLite::Statement rows(database_, "DELETE FROM " + table + " WHERE journey = ?");
    rows.bind(1, static_cast<std::int64_t>(journey_));
    rows.exec();
}

void WorkspaceWriter::removeJourneys(std::size_t from) {
    for (const Table& table : contentTables()) {
        if (table.name == "workspace" || table.holds == Table::Holds::History) continue;
        const std::string key = table.name == "journey" ? "number" : "journey";
        SQLite::Statement rows(database_, "DELETE FROM " + table.name + " WHERE " + key + " >= ?");
        rows.bind(1, static_cast<std::int64_t>(from));
        rows.exec();
    }
}

void WorkspaceWriter::write(const model::Workspace* before, const model::Workspace& after) {
    if (!before || before->name != after.name) rowsOf("workspace").integer(1).text(after.name).end();
    const std::size_t known = before ? before->journeys.size() : 0;
    for (; journey_ < after.journeys.size(); ++journey_)
        writeJourney(journey_ < known ? &before->journeys[journey_] : nullptr, after.journeys[journey_]);
    if (known > after.journeys.size()) removeJourneys(after.journeys.size());
}

void WorkspaceWriter::writeJourney(const model::JourneyBundle* before, const model::JourneyBundle& after) {
    const model::Journey& journey = *after.journey;
    journeyIsNew_ = !before;
    const model::JourneyBundle& old = before ? *before : nothing;
    if (!before || old.id != after.id || old.journey->name != journey.name)
        rowsOf("journey").integer(journey_).id(after.id).text(journey.name).end();
    if (!before || !(old.journey->business == journey.business)) writeBusiness(journey.business);
    if (old.journey != after.journey) writeParts(*old.journey, journey);
    if (old.layout != after.layout) writePositions(*old.layout, *after.layout);
    if (old.scenarios != after.scenarios)
        update("scenario", *old.scenarios, *after.scenarios,
               [this](std::size_t place, const auto& scenario) { writeScenario(place, scenario); });
    if (!(*old.scenarios == *after.scenarios)) writeScenarioNotes(*after.scenarios);
    if (!(old.journey->segments == journey.segments) || !(*old.scenarios == *after.scenarios))
        writeAllChanges(after);
}

void WorkspaceWriter::writeParts(const model::Journey& before, const model::Journey& after) {
    update("stage", before.stages, after.stages,
           [this](std::size_t place, const auto& stage) { writeStage(place, stage); });
    update("department", before.departments, after.departments,
           [this](std::size_t place, const auto& department) { writeDepartment(place, department); });
    update("silo", before.silos, after.silos,
           [this](std::size_t place, const auto& silo) { writeSilo(place, silo); });
    update("handoff", before.handoffs, after.handoffs,
           [this](std::size_t place, const auto& handoff) { writeHandoff(place, handoff); });
    if (!(before.estimates == after.estimates)) writeEstimates(after.estimates);
    if (!(before.sharedCauses == after.sharedCauses)) writeSharedCauses(after.sharedCauses);
    update("segment", before.segments, after.segments,
           [this](std::size_t place, const auto& segment) { writeSegment(place, segment); });
}

void WorkspaceWriter::writeBusiness(const model::Business& business) {
    RowWriter& row = rowsOf("business");
    row.integer(journey_).quantity(business.customers).quantity(business.customerValue);
    row.rate(business.switchRate).rate(business.preventableRate).text(business.currency).end();
}

void WorkspaceWriter::writeStage(std::size_t place, const std::string& stage) {
    rowsOf("stage").integer(journey_).integer(place).text(stage).end();
}

void WorkspaceWriter::writeDepartment(std::size_t place, const model::Department& department) {
    RowWriter& row = rowsOf("department");
    row.integer(journey_).integer(place).id(department.id).text(department.name);
    row.text(department.owner).text(department.color).end();
}

void WorkspaceWriter::writeSilo(std::size_t place, const model::Silo& silo) {
    RowWriter& row = rowsOf("silo");
    row.integer(journey_).integer(place).id(silo.id).text(silo.name).id(silo.department);
    row.text(silo.owner).text(silo.stage).text(silo.notes);
    row.rate(silo.errorRate).rate(silo.recoveryRate).rate(silo.abandonmentRate).quantity(silo.relativeRisk);
    row.quantity(silo.visitCost).quantity(silo.recoveryCost).text(wordOf(silo.fanOut));
    row.quantity(silo.entryShare).end();
}

void WorkspaceWriter::writePositions(const model::Layout& before, const model::Layout& after) {
    for (const auto& [silo, point] : before)
        if (!after.contains(silo)) removePosition(silo);
    for (const auto& [silo, point] : after) {
        const auto old = before.find(silo);
        if (old != before.end() && old->second == point) continue;
        rowsOf("position").integer(journey_).id(silo).number(point.x).number(point.y).end();
    }
}

void WorkspaceWriter::removePosition(const model::SiloId& silo) {
    SQLite::Statement row(database_, "DELETE FROM position WHERE journey = ? AND silo = ?");
    row.bind(1, static_cast<std::int64_t>(journey_));
    row.bind(2, std::string(silo.text()));
    row.exec();
}

void WorkspaceWriter::writeHandoff(std::size_t place, const model::Handoff& handoff) {
    RowWriter& row = rowsOf("handoff");
    row.integer(journey_).integer(place).id(handoff.id).id(handoff.from).id(handoff.to);
    row.quantity(handoff.share).text(wordOf(handoff.when)).rate(handoff.errorRate);
    row.quantity(handoff.cost).text(handoff.owner).end();
}

/// All of them: what one affects is told from what another does by its id only.
void WorkspaceWriter::writeSharedCauses(const std::vector<model::SharedCause>& causes) {
    for (const char* table : {"shared_cause", "affected"}) removeAll(table);
    std::size_t place = 0;
    for (const model::SharedCause& cause : causes) {
        RowWriter& row = rowsOf("shared_cause");
        row.integer(journey_).integer(place++).id(cause.id).text(cause.name);
        row.quantity(cause.probability).end();
        writeAffected(cause);
    }
}

void WorkspaceWriter::writeAffected(const model::SharedCause& cause) {
    RowWriter& row = rowsOf("affected");
    std::size_t place = 0;
    for (const model::AffectedElement& affected : cause.affects) {
        row.integer(journey_).id(cause.id).integer(place++);
        writeElement(row, affected.element);
        row.rate(affected.errorRate).end();
    }
}

/// All of them: they are numbered throughout the journey.
void WorkspaceWriter::writeEstimates(const model::Estimates& estimates) {
    removeAll("estimate");
    RowWriter& row = rowsOf("estimate");
    std::size_t place = 0;
    for (const auto& [element, said] : estimates)
        for (const model::Estimate& estimate : said) {
            row.integer(journey_).integer(place++);
            writeElement(row, element);
            const base::ThreePoints& points = estimate.points;
            row.text(estimate.participant).number(points.low).number(points.likely).number(points.high);
            row.quantity(estimate.weight).end();
        }
}

void WorkspaceWriter::writeSegment(std::size_t place, const model::Segment& segment) {
    RowWriter& row = rowsOf("segment");
    row.integer(journey_).integer(place).id(segment.id).text(segment.name).quantity(segment.share).end();
}

void WorkspaceWriter::writeScenario(std::size_t place, const model::Scenario& scenario) {
    RowWriter& row = rowsOf("scenario");
    row.integer(journey_).integer(place).id(scenario.id).text(scenario.name).id(scenario.basedOn).end();
}

/// All of them: those without notes have no row.
void WorkspaceWriter::writeScenarioNotes(const model::Scenarios& scenarios) {
    removeAll("scenario_notes");
    for (const model::Scenario& scenario : scenarios)
        if (!scenario.notes.empty())
            rowsOf("scenario_notes").integer(journey_).id(scenario.id).text(scenario.notes).end();
}

/// All of them: they are numbered throughout the journey.
void WorkspaceWriter::writeAllChanges(const model::JourneyBundle& bundle) {
    for (const char* table : {"change", "change_set", "change_scale"}) removeAll(table);
    change_ = 0;
    for (const model::Segment& segment : bundle.journey->segments)
        writeChanges({}, segment.id, segment.changes);
    for (const model::Scenario& scenario : *bundle.scenarios) writeChanges(scenario.id, {}, scenario.changes);
}

void WorkspaceWriter::writeChanges(const model::ScenarioId& scenario, const model::SegmentId& segment,
                                   const std::vector<model::Change>& changes) {
    RowWriter& row = rowsOf("change");
    for (const model::Change& change : changes) {
        row.integer(journey_).integer(change_).id(scenario).id(segment);
        writeTarget(row, change.target);
        row.end();
        writeFields(change);
        ++change_;
    }
}

void WorkspaceWriter::writeTarget(RowWriter& row, const model::Target& target) {
    row.text(wordOf(target)).id(idIn<model::SiloId>(target)).id(idIn<model::HandoffId>(target));
    row.id(idIn<model::DepartmentId>(target)).id(idIn<model::SharedCauseId>(target));
    row.id(idIn<model::SegmentId>(target));
}

void WorkspaceWriter::writeFields(const model::Change& change) {
    RowWriter& setting = rowsOf("change_set");
    std::size_t place = 0;
    for (const model::FieldSetting& set : change.set) {
        setting.integer(journey_).integer(change_).integer(place++).text(info(set.field).key);
        setting.fieldValue(set.value).end();
    }
    RowWriter& scaling = rowsOf("change_scale");
    place = 0;
    for (const model::FieldScaling& scale : change.scale) {
        scaling.integer(journey_).integer(change_).integer(place++).text(info(scale.field).key);
        scaling.number(scale.factor).end();
    }
}

void setIdentity(SQLite::Database& database) {
    database.exec("PRAGMA page_size = " + std::to_string(pageSize));
    database.exec("PRAGMA application_id = " + std::to_string(applicationId));
    database.exec("PRAGMA user_version = " + std::to_string(workspaceFileVersion));
}

void writeVersion(RowWriter& row, const Version& version) {
    const VersionLabel& label = version.label;
    row.integer(static_cast<std::size_t>(version.number)).integer(version.format);
    row.integer(static_cast<std::size_t>(label.savedAt)).text(label.name).text(label.journey);
    if (label.impactRate)
        row.number(*label.impactRate).end();
    else
        row.blank().end();
}

void writeHistory(SQLite::Database& database, const History& history) {
    RowWriter part(database, contentTable("part"));
    for (const auto& [sha256, packed] : history.parts()) part.text(sha256).bytes(*packed).end();
    RowWriter row(database, contentTable("version"));
    RowWriter versionPart(database, contentTable("version_part"));
    for (const Version& version : history.versions()) {
        writeVersion(row, version);
        for (std::size_t place = 0; place < version.parts.size(); ++place)
            versionPart.integer(static_cast<std::size_t>(version.number))
                .integer(place)
                .text(version.parts[place])
                .end();
    }
}

void writeDigest(SQLite::Database& database) {
    Digest digest;
    for (const Table& table : contentTables()) {
        digest.addTable(table.name);
        SQLite::Statement rows(database, table.selectSql());
        while (rows.executeStep()) digest.addRow(rows);
    }
    RowWriter(database, digestTable()).integer(1).text(digest.take()).end();
}

}  // namespace

void writeDifference(SQLite::Database& database, const model::Workspace* before,
                     const model::Workspace& after) {
    WorkspaceWriter(database).write(before, after);
}

Image writeImage(const model::Workspace& workspace, const History& history,
                 const std::optional<VersionLabel>& label) {
    Connection connection;
    SQLite::Database& database = connection.database();
    setIdentity(database);
    SQLite::Transaction transaction(database);
    database.exec("PRAGMA defer_foreign_keys = ON");  // a scenario may be based on a later one
    createSchema(database);
    writeDifference(database, nullptr, workspace);
    History kept = label ? withVersion(history, database, *label) : History();
    writeHistory(database, kept);
    writeDigest(database);
    transaction.commit();
    return {connection.image(), std::move(kept)};
}

}  // namespace throughline::store
