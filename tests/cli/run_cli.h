#pragma once

#include <filesystem>
#include <string>

namespace throughline::tests {

struct Ran {
    int exitCode = -1;
    std::string out;
    std::string err;
};

/// Runs the real program; arguments are as a shell takes them, input is what it reads on standard input.
Ran runCli(const std::string& arguments, const std::string& input = "");

/// A folder that is gone at the end of the scope.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::string file(const std::string& name) const { return (path_ / name).string(); }
    /// Writes a file into it; its path.
    std::string write(const std::string& name, const std::string& content) const;
    /// The names of what lies in it, in order.
    std::string names() const;

private:
    std::filesystem::path path_;
};

std::string contentOf(const std::string& file);
/// The path of a sample journey.
std::string sample(const std::string& name);
/// The same in quotes, for a shell.
std::string quotedSample(const std::string& name);
/// A journey file with one silo under so many shared causes that there is no exact result. scenarios: as in
/// the file, a list.
std::string tooLargeForExact(const std::string& scenarios = "[]");

}  // namespace throughline::tests
