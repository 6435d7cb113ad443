#include "writer.h"

#include <map>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/Transaction.h>

#include "connection.h"
#include "digest.h"
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

/// Writes the parts of a workspace, one table after the other.
class WorkspaceWriter {
public:
    explicit WorkspaceWriter(SQLite::Database& database) : database_(database) {}

    void write(const model::Workspace& workspace);

private:
    RowWriter& rowsOf(const std::string& table) {
        return rows_.try_emplace(table, database_, contentTable(table)).first->second;
    }

    void writeJourney(const model::JourneyBundle& bundle);
    void writeBusiness(const model::Business& business);
    void writeStages(const std::vector<std::string>& stages);
    void writeDepartments(const std::vector<model::Department>& departments);
    void writeSilos(const std::vector<model::Silo>& silos);
    void writePositions(const model::Layout& layout);
    void writeHandoffs(const std::vector<model::Handoff>& handoffs);
    void writeSharedCauses(const std::vector<model::SharedCause>& causes);
    void writeAffected(const model::SharedCause& cause);
    void writeSegments(const std::vector<model::Segment>& segments);
    void writeScenarios(const model::Scenarios& scenarios);
    void writeChanges(const model::ScenarioId& scenario, const model::SegmentId& segment,
                      const std::vector<model::Change>& changes);
    void writeTarget(RowWriter& row, const model::Target& target);
    void writeFields(const model::Change& change);
    void writeEstimates(const model::Estimates& estimates);

    SQLite::Database& database_;
    std::map<std::string, RowWriter> rows_;
    std::size_t journey_ = 0;
    std::size_t change_ = 0;
};

void WorkspaceWriter::write(const model::Workspace& workspace) {
    rowsOf("workspace").integer(1).text(workspace.name).end();
    for (const model::JourneyBundle& bundle : workspace.journeys) {
        writeJourney(bundle);
        ++journey_;
    }
}

void WorkspaceWriter::writeJourney(const model::JourneyBundle& bundle) {
    const model::Journey& journey = *bundle.journey;
    rowsOf("journey").integer(journey_).id(bundle.id).text(journey.name).end();
    writeBusiness(journey.business);
    writeStages(journey.stages);
    writeDepartments(journey.departments);
    writeSilos(journey.silos);
    writePositions(*bundle.layout);
    writeHandoffs(journey.handoffs);
    writeSharedCauses(journey.sharedCauses);
    writeSegments(journey.segments);
    writeScenarios(*bundle.scenarios);
    change_ = 0;
    for (const model::Segment& segment : journey.segments) writeChanges({}, segment.id, segment.changes);
    for (const model::Scenario& scenario : *bundle.scenarios) writeChanges(scenario.id, {}, scenario.changes);
    writeEstimates(journey.estimates);
}

void WorkspaceWriter::writeBusiness(const model::Business& business) {
    RowWriter& row = rowsOf("business");
    row.integer(journey_).quantity(business.customers).quantity(business.customerValue);
    row.rate(business.switchRate).rate(business.preventableRate).text(business.currency).end();
}

void WorkspaceWriter::writeStages(const std::vector<std::string>& stages) {
    RowWriter& row = rowsOf("stage");
    for (std::size_t place = 0; place < stages.size(); ++place)
        row.integer(journey_).integer(place).text(stages[place]).end();
}

void WorkspaceWriter::writeDepartments(const std::vector<model::Department>& departments) {
    RowWriter& row = rowsOf("department");
    std::size_t place = 0;
    for (const model::Department& department : departments) {
        row.integer(journey_).integer(place++).id(department.id).text(department.name);
        row.text(department.owner).text(department.color).end();
    }
}

void WorkspaceWriter::writeSilos(const std::vector<model::Silo>& silos) {
    RowWriter& row = rowsOf("silo");
    std::size_t place = 0;
    for (const model::Silo& silo : silos) {
        row.integer(journey_).integer(place++).id(silo.id).text(silo.name).id(silo.department);
        row.text(silo.owner).text(silo.stage).text(silo.notes);
        row.rate(silo.errorRate)
            .rate(silo.recoveryRate)
            .rate(silo.abandonmentRate)
            .quantity(silo.relativeRisk);
        row.quantity(silo.visitCost).quantity(silo.recoveryCost).text(wordOf(silo.fanOut));
        row.quantity(silo.entryShare).end();
    }
}

void WorkspaceWriter::writePositions(const model::Layout& layout) {
    RowWriter& row = rowsOf("position");
    for (const auto& [silo, point] : layout)
        row.integer(journey_).id(silo).number(point.x).number(point.y).end();
}

void WorkspaceWriter::writeHandoffs(const std::vector<model::Handoff>& handoffs) {
    RowWriter& row = rowsOf("handoff");
    std::size_t place = 0;
    for (const model::Handoff& handoff : handoffs) {
        row.integer(journey_).integer(place++).id(handoff.id).id(handoff.from).id(handoff.to);
        row.quantity(handoff.share).text(wordOf(handoff.when)).rate(handoff.errorRate);
        row.quantity(handoff.cost).text(handoff.owner).end();
    }
}

void WorkspaceWriter::writeSharedCauses(const std::vector<model::SharedCause>& causes) {
    RowWriter& row = rowsOf("shared_cause");
    std::size_t place = 0;
    for (const model::SharedCause& cause : causes) {
        row.integer(journey_)
            .integer(place++)
            .id(cause.id)
            .text(cause.name)
            .quantity(cause.probability)
            .end();
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

void WorkspaceWriter::writeEstimates(const model::Estimates& estimates) {
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

void WorkspaceWriter::writeSegments(const std::vector<model::Segment>& segments) {
    RowWriter& row = rowsOf("segment");
    std::size_t place = 0;
    for (const model::Segment& segment : segments)
        row.integer(journey_)
            .integer(place++)
            .id(segment.id)
            .text(segment.name)
            .quantity(segment.share)
            .end();
}

void WorkspaceWriter::writeScenarios(const model::Scenarios& scenarios) {
    RowWriter& row = rowsOf("scenario");
    std::size_t place = 0;
    for (const model::Scenario& scenario : scenarios)
        row.integer(journey_).integer(place++).id(scenario.id).text(scenario.name).id(scenario.basedOn).end();
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

std::vector<unsigned char> writeImage(const model::Workspace& workspace) {
    Connection connection;
    SQLite::Database& database = connection.database();
    setIdentity(database);
    SQLite::Transaction transaction(database);
    database.exec("PRAGMA defer_foreign_keys = ON");  // a scenario may be based on a later one
    createSchema(database);
    WorkspaceWriter(database).write(workspace);
    writeDigest(database);
    transaction.commit();
    return connection.image();
}

}  // namespace throughline::store
