#pragma once

#include <CLI/CLI.hpp>

/// One function a subcommand: adds it to the program, with what it does when it is called. What it does
/// throws Failure.
namespace throughline::cli {

void addEvaluate(CLI::App& program);
void addSimulate(CLI::App& program);
void addCompare(CLI::App& program);
void addSeek(CLI::App& program);
void addCheck(CLI::App& program);
void addConvert(CLI::App& program);
void addSalvage(CLI::App& program);

}  // namespace throughline::cli
