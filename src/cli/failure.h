#pragma once

#include <stdexcept>
#include <string>

namespace throughline::cli {

/// The exit codes are a public contract: docs/format.md.
enum class ExitCode { Done = 0, NotValid = 1, Usage = 2, File = 3, Stopped = 130 };

/// Why a command cannot go on: what() goes to standard error as it is, without a line break at its end.
class Failure : public std::runtime_error {
public:
    Failure(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
    ExitCode code() const { return code_; }

private:
    ExitCode code_;
};

}  // namespace throughline::cli
