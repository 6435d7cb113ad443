#include "atomic_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <random>

namespace throughline::store {
namespace {

constexpr mode_t modeOfNewFile = 0644;

[[noreturn]] void failWriting(const std::filesystem::path& target, const Message& reason) {
    throw StoreError(
        StoreError::Kind::NotWritable,
        say("%1 could not be saved: %2. What was there before is unchanged. Please try again, or save "
            "under another name.",
            target.string(), reason));
}

void require(bool done, const std::filesystem::path& target) {
    if (!done) failWriting(target, reasonOfMaking(errno));
}

std::optional<struct stat> statusOf(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return std::nullopt;
    return status;
}

/// The owner where the system allows it, else the group, else neither; then the mode, without rights for a
/// group that could not be kept.
void copyRights(const Descriptor& to, const struct stat& from, const std::filesystem::path& target) {
    const int file = to.number();
    mode_t mode = from.st_mode & 0777;
    if (::fchown(file, from.st_uid, from.st_gid) != 0 &&
        ::fchown(file, static_cast<uid_t>(-1), from.st_gid) != 0)
        mode &= ~static_cast<mode_t>(S_IRWXG);
    require(::fchmod(file, mode) == 0, target);
}

/// How much is missing on the disk for the rest of a file, in megabytes; nothing where that is not known.
std::optional<std::string> missingSpace(const Descriptor& descriptor, std::size_t rest) {
    struct statvfs disk {};
    if (::fstatvfs(descriptor.number(), &disk) != 0) return std::nullopt;
    const double free = static_cast<double>(disk.f_bavail) * static_cast<double>(disk.f_frsize);
    char text[64];
    std::snprintf(text, sizeof text, "%.1f", std::max(static_cast<double>(rest) - free, 0.0) / 1e6 + 0.05);
    return text;
}

[[noreturn]] void failFull(const std::filesystem::path& target, const std::optional<std::string>& megabytes) {
    if (!megabytes) failWriting(target, reasonOf(ENOSPC));
    failWriting(target, say("%1 (%2 MB more are needed)", reasonOf(ENOSPC), Message::number(*megabytes)));
}

void writeAll(const Descriptor& descriptor, Bytes content, const std::filesystem::path& target) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor.number(), content.data(), content.size());
        if (written < 0 && errno == ENOSPC) failFull(target, missingSpace(descriptor, content.size()));
        require(written >= 0 || errno == EINTR, target);
        if (written > 0) content = content.subspan(static_cast<std::size_t>(written));
    }
}

Descriptor openFolder(const std::filesystem::path& target) {
    Descriptor folder(::open(folderOf(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    require(folder.isOpen(), target);
    return folder;
}

/// Some file systems cannot sync a folder and say so; their renames are as durable as they get.
bool isSynced(const Descriptor& folder) {
    return ::fsync(folder.number()) == 0 || errno == EINVAL || errno == ENOTSUP;
}

bool hasNoHardLinks(int error) {
    return error == EPERM || error == EOPNOTSUPP || error == ENOSYS || error == EMLINK;
}

void keepCopy(const std::filesystem::path& target) {
    TemporaryFile copy(target);
    copy.write(readFile(target).bytes);
    copy.moveTo(backupOf(target));
}

void keepPrevious(const std::filesystem::path& target) {
    TemporaryName second(target);
    if (::link(target.c_str(), second.path().c_str()) == 0)
        return require(second.moveTo(backupOf(target)), target);
    if (!hasNoHardLinks(errno)) failWriting(target, reasonOf(errno));
    keepCopy(target);
}

/// Puts what was kept back in its place, or takes away what was put where nothing was. Whether it could.
bool restore(const std::filesystem::path& target, bool hadPrevious) {
    if (!hadPrevious) return ::unlink(target.c_str()) == 0;
    TemporaryName second(target);
    return ::link(backupOf(target).c_str(), second.path().c_str()) == 0 && second.moveTo(target);
}

[[noreturn]] void failConfirming(const std::filesystem::path& target, const Message& reason) {
    throw StoreError(
        StoreError::Kind::NotWritable,
        say("%1 was written, but the disk did not confirm it: %2. Please save under another name, on "
            "another disk.",
            target.string(), reason));
}

}  // namespace

TemporaryName::TemporaryName(const std::filesystem::path& target) {
    std::random_device random;
    path_ = folderOf(target) / (".throughline-" + std::to_string(random()) + std::to_string(random()));
}

// Where the name was moved, or never came to be, there is nothing to take away. Where old and new place were
// the same file already, rename leaves both names.
TemporaryName::~TemporaryName() {
    ::unlink(path_.c_str());
}

bool TemporaryName::moveTo(const std::filesystem::path& place) {
    return ::rename(path_.c_str(), place.c_str()) == 0;
}

TemporaryFile::TemporaryFile(const std::filesystem::path& target) : target_(target), name_(target) {
    const auto status = statusOf(target);
    const mode_t mode = status ? S_IRUSR | S_IWUSR : modeOfNewFile;
    descriptor_ =
        Descriptor(::open(path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    require(descriptor_.isOpen(), target_);
    if (status) copyRights(descriptor_, *status, target_);
}

void TemporaryFile::write(Bytes content) {
    writeAll(descriptor_, content, target_);
    require(::fsync(descriptor_.number()) == 0, target_);
    require(descriptor_.close() == 0, target_);
}

void TemporaryFile::moveTo(const std::filesystem::path& place) {
    require(name_.moveTo(place), target_);
}

FolderTurn::FolderTurn(const std::filesystem::path& target)
    : folder_(::open(folderOf(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    constexpr int attempts = 500;
    for (int i = 0; i < attempts; ++i) {
        if (::flock(folder_.number(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
        ::usleep(10'000);
    }
}

std::filesystem::path folderOf(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : ".";
}

bool isWritable(const std::filesystem::path& place) {
    return ::faccessat(AT_FDCWD, place.c_str(), W_OK, AT_EACCESS) == 0;
}

void requireReplaceable(const std::filesystem::path& target) {
    const auto status = statusOf(target);
    if (!status) return;
    if (S_ISDIR(status->st_mode)) failWriting(target, say("there is a folder of this name"));
    if (!S_ISREG(status->st_mode))
        failWriting(target, say("there is something of this name that is no file"));
    if (!isWritable(target)) failWriting(target, say("it is write-protected"));
}

std::filesystem::path backupOf(const std::filesystem::path& target) {
    std::filesystem::path backup = target;
    backup += "~";
    return backup;
}

void replaceFile(TemporaryFile& written, const std::filesystem::path& target) {
    const Descriptor folder = openFolder(target);
    const bool hasPrevious = statusOf(target).has_value();
    if (hasPrevious) keepPrevious(target);
    written.moveTo(target);
    if (isSynced(folder)) return;
    const Message reason = reasonOf(errno);
    if (restore(target, hasPrevious)) failWriting(target, reason);
    failConfirming(target, reason);
}

}  // namespace throughline::store
