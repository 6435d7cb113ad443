#include <fmt/format.h>

#include "commands.h"
#include "failure.h"

namespace {

using throughline::cli::ExitCode;

constexpr const char* exitCodes =
    "Exit codes: 0 done; 1 the input is not valid (every finding on standard error); 2 usage; 3 a file could "
    "not be\n"
    "read or written; 130 stopped with Ctrl+C.";

/// CLI11 has codes of its own for each kind of wrong usage; ours is 2 for all.
ExitCode exitAfter(const CLI::App& program, const CLI::ParseError& error) {
    return program.exit(error) == 0 ? ExitCode::Done : ExitCode::Usage;
}

ExitCode fail(ExitCode code, const char* message) {
    fmt::print(stderr, "{}\n", message);
    return code;
}

/// CLI11 would only say that there is none.
void requireKnownCommand(const CLI::App& program, const std::string& command) {
    std::string known;
    for (const CLI::App* one : program.get_subcommands({})) {
        if (one->get_name() == command) return;
        known += (known.empty() ? "" : ", ") + one->get_name();
    }
    throw throughline::cli::Failure(ExitCode::Usage,
                                    fmt::format("{}: no such command; there are {}", command, known));
}

ExitCode run(int argc, char** argv) {
    CLI::App program("Throughline: how often the whole journey lets customers down.", "throughline-cli");
    program.set_version_flag("--version", "throughline-cli " THROUGHLINE_VERSION);
    program.require_subcommand(1);
    program.footer(exitCodes);
    throughline::cli::addEvaluate(program);
    throughline::cli::addSimulate(program);
    throughline::cli::addCompare(program);
    throughline::cli::addSeek(program);
    throughline::cli::addCheck(program);
    throughline::cli::addConvert(program);
    throughline::cli::addSalvage(program);
    try {
        if (argc > 1 && argv[1][0] != '-') requireKnownCommand(program, argv[1]);
        program.parse(argc, argv);
        return ExitCode::Done;
    } catch (const CLI::ParseError& error) {
        return exitAfter(program, error);
    } catch (const throughline::cli::Failure& failure) {
        return fail(failure.code(), failure.what());
    } catch (const std::bad_alloc&) {
        return fail(ExitCode::File, "not enough memory for a file of this size");
    }
}

}  // namespace

int main(int argc, char** argv) {
    return static_cast<int>(run(argc, argv));
}
