#include "files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "failure.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::cli {
namespace {

[[noreturn]] void fail(const std::string& file, const std::string& what) {
    throw Failure(ExitCode::File, fmt::format("{}: {}: {}", file, what, std::strerror(errno)));
}

/// An open file; closed at the end of the scope.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ > STDERR_FILENO) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    bool ok() const { return number_ >= 0; }
    /// Closes it now; false where the system says that writing failed after all.
    bool close() { return ::close(std::exchange(number_, -1)) == 0; }

private:
    int number_;
};

ssize_t readSome(int descriptor, std::array<char, 65536>& buffer) {
    ssize_t count = 0;
    do count = ::read(descriptor, buffer.data(), buffer.size());
    while (count < 0 && errno == EINTR);
    return count;
}

bool writeAll(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t count = ::write(descriptor, content.data(), content.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

void syncFolder(const std::filesystem::path& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.ok()) ::fsync(descriptor.number());
}

/// Gone at the end of the scope unless it took the place of another.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& beside)
        : path_(fmt::format("{}.{}.saving", beside.string(), ::getpid())) {}
    ~TemporaryFile() {
        if (!renamed_) ::unlink(path_.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    bool rename(const std::filesystem::path& to) {
        renamed_ = ::rename(path_.c_str(), to.c_str()) == 0;
        return renamed_;
    }

private:
    std::filesystem::path path_;
    bool renamed_ = false;
};

/// Of a file; what comes through a pipe says nothing.
std::size_t expectedSize(int descriptor) {
    struct stat of = {};
    if (::fstat(descriptor, &of) != 0 || of.st_size < 0) return 0;
    const auto size = static_cast<std::size_t>(of.st_size);
    return size <= exchange::largestJourneyFile ? size : 0;
}

std::filesystem::path resolved(const std::filesystem::path& file) {
    std::error_code ignored;
    const auto target = std::filesystem::canonical(file, ignored);
    return target.empty() ? file : target;
}

void keepPermissions(int descriptor, const std::filesystem::path& of) {
    struct stat old = {};
    if (::stat(of.c_str(), &old) == 0 && ::fchmod(descriptor, old.st_mode & 07777) != 0)
        fail(of.string(), "cannot keep the permissions");
}

}  // namespace

std::string readFile(const std::string& file) {
    const std::string label = file == "-" ? "standard input" : file;
    const Descriptor descriptor(file == "-" ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor.ok()) fail(label, "cannot be opened");
    std::string content;
    content.reserve(expectedSize(descriptor.number()));
    std::array<char, 65536> buffer{};
    while (const ssize_t count = readSome(descriptor.number(), buffer)) {
        if (count < 0) fail(label, "cannot be read");
        content.append(buffer.data(), static_cast<std::size_t>(count));
        if (content.size() > exchange::largestJourneyFile)
            throw Failure(ExitCode::File, label + ": is larger than 2 GiB, the limit of a journey file");
    }
    return content;
}

void replaceFile(const std::filesystem::path& file, std::string_view content) {
    const std::filesystem::path target = resolved(file);
    TemporaryFile temporary(target);
    Descriptor descriptor(::open(temporary.path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!descriptor.ok() && errno == ENOENT)
        throw Failure(ExitCode::File, file.string() + ": cannot be written: its folder is not there");
    if (!descriptor.ok()) fail(file.string(), "cannot be written");
    keepPermissions(descriptor.number(), target);
    const bool written = writeAll(descriptor.number(), content) && ::fsync(descriptor.number()) == 0;
    if (!written || !descriptor.close() || !temporary.rename(target))
        fail(file.string(), "cannot be written");
    syncFolder(target.has_parent_path() ? target.parent_path() : ".");
}

void print(std::string_view text) {
    if (!writeAll(STDOUT_FILENO, text)) fail("standard output", "cannot be written");
}

}  // namespace throughline::cli
