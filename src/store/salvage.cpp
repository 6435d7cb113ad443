#include "throughline/store/salvage.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "connection.h"
#include "file_access.h"
#include "file_header.h"
#include "malformed.h"
#include "page_scan.h"
#include "reader.h"
#include "schema.h"
#include "table_rows.h"
#include "throughline/model/validation.h"
#include "throughline/store/workspace_file.h"

namespace throughline::store {
namespace {

using Image = std::vector<unsigned char>;

constexpr std::size_t headerSize = 100;
constexpr std::chrono::seconds patience(60);

/// A new, empty file of that version: in every file of it the tables begin on the same pages.
Image emptyImage(std::uint32_t version) {
    Connection connection;
    SQLite::Database& database = connection.database();
    database.exec("PRAGMA page_size = " + std::to_string(pageSize));
    SQLite::Transaction transaction(database);
    createSchema(database, version);
    transaction.commit();
    return connection.image();
}

/// The version that the file says it has; the newest where that cannot be.
std::uint32_t likelyVersion(const Image& image) {
    if (image.size() < headerSize) return workspaceFileVersion;
    const std::uint32_t version = versionOf(image);
    return version >= 1 && version <= workspaceFileVersion ? version : workspaceFileVersion;
}

/// The root pages of the tables, which are empty in an empty file and full in a full one.
std::set<std::size_t> rootPages(Image empty) {
    Connection connection(std::move(empty), patience);
    SQLite::Statement query(connection.database(), "SELECT rootpage FROM sqlite_schema");
    std::set<std::size_t> pages;
    while (query.executeStep()) pages.insert(static_cast<std::size_t>(query.getColumn(0).getInt64()));
    return pages;
}

/// Puts the header and the pages of the schema, which are the same in every file of the version, over those
/// of the damaged one, and makes it whole pages.
void mendFrame(Image& image, const Image& empty) {
    image.resize(std::max((image.size() + pageSize - 1) / pageSize * pageSize, empty.size()));
    const std::set<std::size_t> roots = rootPages(empty);
    for (std::size_t page = 1; page * pageSize <= empty.size(); ++page)
        if (!roots.contains(page))
            std::copy_n(empty.begin() + static_cast<std::ptrdiff_t>((page - 1) * pageSize), pageSize,
                        image.begin() + static_cast<std::ptrdiff_t>((page - 1) * pageSize));
    const auto pages = static_cast<std::uint32_t>(image.size() / pageSize);
    for (std::size_t i = 0; i < 4; ++i) image[28 + i] = static_cast<unsigned char>(pages >> (24 - 8 * i));
}

/// The tables by name, each with what could be read of it.
using Found = std::map<std::string, TableRows, std::less<>>;

/// No other table has as many columns as these two, so their rows are known wherever they lie.
void addScanned(SQLite::Database& database, Bytes file, TableRows& rows) {
    const int columns = SQLite::Statement(database, rows.table->selectSql()).getColumnCount();
    addRows(rows, scanPages(file, static_cast<std::size_t>(columns)));
}

Found readTables(const Image& image, std::uint32_t version) {
    Image mended = image;
    mendFrame(mended, emptyImage(version));
    Connection connection(std::move(mended), patience);
    Found found;
    for (const Table& table : contentTables(version))
        found.emplace(table.name, readRows(connection.database(), table));
    for (const char* name : {"silo", "handoff"}) addScanned(connection.database(), image, found.at(name));
    return found;
}

const std::string* textIn(const Row& row, std::size_t column) {
    return std::get_if<std::string>(&row.at(column));
}
std::int64_t integerIn(const Row& row, std::size_t column) {
    const auto* integer = std::get_if<std::int64_t>(&row.at(column));
    return integer ? *integer : -1;
}

/// The kept versions, as far as they can be read; which of them are whole, unpacking tells.
History historyIn(const Found& found) {
    History::Parts parts;
    std::map<std::int64_t, Version> versions;
    for (const Row& row : found.at("part").rows)
        if (const auto* packed = std::get_if<Image>(&row.at(1)); packed && textIn(row, 0))
            parts.emplace(*textIn(row, 0), std::make_shared<const Image>(*packed));
    for (const Row& row : found.at("version").rows) {
        if (integerIn(row, 1) < 1 || integerIn(row, 1) > std::int64_t{workspaceFileVersion}) continue;
        Version& version = versions[integerIn(row, 0)];
        version.number = integerIn(row, 0);
        version.format = static_cast<std::uint32_t>(integerIn(row, 1));
        version.label.savedAt = integerIn(row, 2);
    }
    for (const Row& row : found.at("version_part").rows)
        if (const auto version = versions.find(integerIn(row, 0));
            version != versions.end() && textIn(row, 2))
            version->second.parts.push_back(*textIn(row, 2));
    std::vector<Version> inOrder;
    for (auto& [number, version] : versions) inOrder.push_back(std::move(version));
    return {std::move(inOrder), std::move(parts)};
}

/// What was saved last, where the file keeps it as a version, too, and that is whole: each of its parts
/// agrees with its checksum.
std::optional<model::Workspace> newestVersion(const Found& found) {
    if (!found.contains("version")) return std::nullopt;
    const History history = historyIn(found);
    if (history.versions().empty()) return std::nullopt;
    try {
        return history.workspace(history.versions().back().number);
    } catch (const StoreError&) {
        return std::nullopt;
    }
}

/// Printable, whatever the bytes are.
void cleanText(Row& row) {
    constexpr std::size_t longest = 1000;
    for (Value& value : row)
        if (auto* text = std::get_if<std::string>(&value); text && !model::whyMalformed({*text, {}}).empty())
            *text = excerpt(*text, longest - 3);
}

/// Rows without which there is no workspace: its name, the journeys, their figures.
void addMissing(Found& found) {
    constexpr std::int64_t mostJourneys = 1000;
    auto& journeys = found.at("journey").rows;
    std::set<std::int64_t> known, named;
    for (const Row& row : journeys) known.insert(integerIn(row, 0));
    for (const auto& [name, table] : found)
        if (table.table->key.starts_with("journey"))
            for (const Row& row : table.rows) named.insert(integerIn(row, 0));
    const std::int64_t last =
        std::max(known.empty() ? -1 : *known.rbegin(), named.empty() ? -1 : *named.rbegin());
    for (std::int64_t number = 0; number <= std::min(last, mostJourneys); ++number)
        if (!known.contains(number))
            journeys.push_back({number, "salvaged-" + std::to_string(number), "Salvaged journey"});
    const Value none;
    for (std::int64_t number = 0; number <= std::min(last, mostJourneys); ++number)
        found.at("business")
            .rows.push_back({number, none, none, "exact", 0.0, none, none, "exact", 0.0, none, none, "EUR"});
    found.at("workspace").rows.push_back({std::int64_t{1}, "Salvaged workspace"});
}

/// Stages that silos name and that are lost come back, as the last ones.
void addStages(Found& found) {
    constexpr std::size_t stageColumn = 6;
    std::map<std::int64_t, std::set<std::string>> known;
    std::map<std::int64_t, std::int64_t> next;
    auto& stages = found.at("stage").rows;
    for (const Row& row : stages) {
        if (textIn(row, 2)) known[integerIn(row, 0)].insert(*textIn(row, 2));
        next[integerIn(row, 0)] = std::max(next[integerIn(row, 0)], integerIn(row, 1) + 1);
    }
    for (const Row& row : found.at("silo").rows) {
        const std::string* stage = textIn(row, stageColumn);
        const std::int64_t journey = integerIn(row, 0);
        if (stage && !stage->empty() && known[journey].insert(*stage).second)
            stages.push_back({journey, next[journey]++, *stage});
    }
}

/// Changes are numbered without gaps.
void renumberChanges(Found& found) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> numbers;
    std::map<std::int64_t, std::int64_t> next;
    for (Row& row : found.at("change").rows) {
        const std::int64_t journey = integerIn(row, 0);
        const std::int64_t number = next[journey]++;
        numbers[{journey, integerIn(row, 1)}] = number;
        row[1] = number;
    }
    for (const char* name : {"change_set", "change_scale"}) {
        std::erase_if(found.at(name).rows, [&](const Row& row) {
            return !numbers.contains({integerIn(row, 0), integerIn(row, 1)});
        });
        for (Row& row : found.at(name).rows) row[1] = numbers.at({integerIn(row, 0), integerIn(row, 1)});
    }
}

/// Leaves in `found` what goes together, and puts it into the tables.
void insertAll(SQLite::Database& database, Found& found, std::uint32_t version) {
    createSchema(database, version);
    for (const Table& table : contentTables(version))
        if (table.holds == Table::Holds::Workspace) insertSound(database, found.at(table.name));
}

/// Throws Malformed, SQLite::Exception where what goes together makes no workspace.
model::Workspace assemble(Found& found, std::uint32_t version) {
    Connection sieve;
    insertAll(sieve.database(), found, version);
    renumberChanges(found);
    Connection connection;
    insertAll(connection.database(), found, version);
    return readContent(connection.database(), version, Digested::No).workspace;
}

/// With what is easiest to do without left out, step by step, until the rest makes a workspace.
std::optional<model::Workspace> assembleWhatGoes(Found& found, std::uint32_t version) {
    const std::vector<std::vector<const char*>> steps{{},
                                                      {"change_scale", "change_set", "change", "estimate"},
                                                      {"affected", "shared_cause", "segment", "scenario"},
                                                      {"handoff"}};
    for (const auto& tables : steps) {
        for (const char* table : tables)
            if (const auto rows = found.find(table); rows != found.end()) rows->second.rows.clear();
        Found attempt = found;
        try {
            model::Workspace workspace = assemble(attempt, version);
            found = std::move(attempt);
            return workspace;
        } catch (const std::runtime_error&) {
            continue;
        }
    }
    return std::nullopt;
}

std::vector<SalvagedTable> reportOn(const Found& found, std::uint32_t version) {
    std::vector<SalvagedTable> report;
    for (const Table& table : contentTables(version)) {
        const TableRows& rows = found.at(table.name);
        if (table.holds == Table::Holds::Workspace && rows.expected > 0)
            report.push_back({table.name, std::min(rows.rows.size(), rows.expected), rows.expected});
    }
    return report;
}

[[noreturn]] void failSalvaging(const std::filesystem::path& file) {
    throw StoreError(StoreError::Kind::Damaged,
                     say("%1 holds nothing that could be saved. The file was not changed.", file.string()));
}

/// The file may have nothing wrong with it: a save before the last one, say.
std::optional<model::Workspace> unharmed(const std::filesystem::path& file) {
    try {
        return loadWorkspace(file).workspace;
    } catch (const StoreError&) {
        return std::nullopt;
    }
}

}  // namespace

Salvaged salvage(const std::filesystem::path& file) {
    const Image image = readFile(file).bytes;
    if (identify(image) == Identity::OtherDatabase || image.size() < pageSize) failSalvaging(file);
    const std::uint32_t version = likelyVersion(image);
    Found found = readTables(image, version);
    const std::vector<SalvagedTable> whole = reportOn(found, version);
    if (const auto workspace = unharmed(file)) return {*workspace, whole, true};
    if (const auto workspace = newestVersion(found)) return {*workspace, whole, true};
    const bool hasSilos = !found.at("silo").rows.empty() || !found.at("journey").rows.empty();
    if (!hasSilos) failSalvaging(file);
    for (auto& [name, table] : found)
        for (Row& row : table.rows) cleanText(row);
    addMissing(found);
    addStages(found);
    auto workspace = assembleWhatGoes(found, version);
    if (!workspace) failSalvaging(file);
    return {*std::move(workspace), reportOn(found, version), false};
}

std::size_t Salvaged::rows() const {
    return std::accumulate(tables.begin(), tables.end(), std::size_t{0},
                           [](std::size_t sum, const SalvagedTable& table) { return sum + table.rows; });
}

std::size_t Salvaged::of() const {
    return std::accumulate(tables.begin(), tables.end(), std::size_t{0},
                           [](std::size_t sum, const SalvagedTable& table) { return sum + table.of; });
}

}  // namespace throughline::store
