#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace throughline::cli {

/// The whole file; "-" is standard input. Throws Failure (File), also where it is larger than 2 GiB.
std::string readFile(const std::string& file);

/// Replaces the file as a whole: written beside it, synced, renamed; a symbolic link stays one, permissions
/// stay. Throws Failure (File); the old file is then as it was.
void replaceFile(const std::filesystem::path& file, std::string_view content);

/// Writes to standard output. Throws Failure (File), for instance where the disk is full.
void print(std::string_view text);

}  // namespace throughline::cli
