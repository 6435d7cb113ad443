#include "throughline/store/history.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <new>
#include <set>
#include <utility>

#include "connection.h"
#include "kept_version.h"
#include "malformed.h"
#include "packed_rows.h"
#include "reader.h"
#include "schema.h"
#include "throughline/store/workspace_file.h"

namespace throughline::store {
namespace {

/// Throws Malformed, SQLite::Exception.
model::Workspace unpackVersion(const Version& version, const History::Parts& parts) {
    const HeapLimit limit(heapWhileReading);
    Connection connection;
    SQLite::Database& database = connection.database();
    SQLite::Transaction transaction(database);
    database.exec("PRAGMA defer_foreign_keys = ON");
    createSchema(database, version.format);
    for (const std::string& key : version.parts)
        insertPart(database, unpack(*parts.at(key), key), version.format);
    transaction.commit();
    return readContent(database, version.format, Digested::No).workspace;
}

/// The oldest unnamed ones that are too many.
void dropOld(std::vector<Version>& versions) {
    const auto isUnnamed = [](const Version& version) { return version.label.name.empty(); };
    auto unnamed = static_cast<std::size_t>(std::ranges::count_if(versions, isUnnamed));
    std::erase_if(versions, [&](const Version& version) {
        const bool goes = isUnnamed(version) && unnamed > keptVersions;
        if (goes) --unnamed;
        return goes;
    });
}

void dropUnused(History::Parts& parts, const std::vector<Version>& versions) {
    std::set<std::string_view> used;
    for (const Version& version : versions) used.insert(version.parts.begin(), version.parts.end());
    std::erase_if(parts, [&](const auto& part) { return !used.contains(part.first); });
}

[[noreturn]] void failReading(const Message& cause) {
    throw StoreError(StoreError::Kind::Damaged,
                     say("The earlier version cannot be read: %1. The newest one is not affected.", cause));
}

}  // namespace

History::History(std::vector<Version> versions, Parts parts)
    : versions_(std::move(versions)), parts_(std::move(parts)) {
}

const Version* History::find(std::int64_t number) const {
    const auto found = std::ranges::find(versions_, number, &Version::number);
    return found == versions_.end() ? nullptr : &*found;
}

model::Workspace History::workspace(std::int64_t number) const {
    const Version* version = find(number);
    if (!version) failReading(say("it is not kept any more"));
    try {
        return unpackVersion(*version, parts_);
    } catch (const std::exception& error) {
        failReading(messageOf(error));
    }
}

History withVersion(const History& history, SQLite::Database& content, const VersionLabel& label) {
    std::vector<Version> versions = history.versions();
    History::Parts parts = history.parts();
    const std::int64_t number = versions.empty() ? 1 : versions.back().number + 1;
    Version version{number, workspaceFileVersion, label, {}};
    eachPart(content, [&](const RowPart& part) {
        auto& packed = parts[part.sha256];
        if (!packed) packed = std::make_shared<const History::Bytes>(pack(part.rows));
        version.parts.push_back(part.sha256);
    });
    const bool isKnown = !versions.empty() && versions.back().parts == version.parts;
    if (!isKnown)
        versions.push_back(std::move(version));
    else if (!label.name.empty())
        versions.back().label = label;
    dropOld(versions);
    dropUnused(parts, versions);
    return {std::move(versions), std::move(parts)};
}

}  // namespace throughline::store
