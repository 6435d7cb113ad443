#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "commands.h"
#include "failure.h"
#include "files.h"
#include "input.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/store/salvage.h"

namespace throughline::cli {
namespace {

std::string report(const std::string& bad, const std::string& good, const store::Salvaged& salvaged) {
    std::string text = fmt::format("{}: {} of {} rows saved in {}\n", exchange::printable(bad),
                                   salvaged.rows(), salvaged.of(), exchange::printable(good));
    if (salvaged.isWhole) return text + "It is what was saved last, and its checksums agree.\n";
    for (const store::SalvagedTable& table : salvaged.tables)
        if (table.rows != table.of) text += fmt::format("  {}: {} of {}\n", table.name, table.rows, table.of);
    return text + "Single figures may be wrong, since bytes of the file are: please check them.\n";
}

void run(const std::string& bad, const std::string& good) {
    if (std::filesystem::exists(good))
        throw Failure(ExitCode::Usage,
                      exchange::printable(good) + ": is there already; salvage makes a new file");
    try {
        const store::Salvaged salvaged = store::salvage(bad);
        store::saveWorkspace(salvaged.workspace, good);
        print(report(bad, good, salvaged));
    } catch (const store::StoreError& error) {
        throw Failure(exitCodeOf(error.kind()), error.what());
    }
}

}  // namespace

void addSalvage(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("salvage", "Saves what can be read of a damaged workspace file in a new one");
    const auto bad = std::make_shared<std::string>();
    const auto good = std::make_shared<std::string>();
    command->add_option("BAD", *bad, "The damaged workspace; is not changed")->required();
    command->add_option("GOOD", *good, "The new workspace; must not be there yet")->required();
    command->callback([bad, good] { run(*bad, *good); });
}

}  // namespace throughline::cli
