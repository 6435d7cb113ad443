#include "atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <random>

namespace throughline::store {
namespace {

constexpr mode_t modeOfNewFile = 0644;

[[noreturn]] void failWriting(const std::filesystem::path& target, const std::string& reason) {
    throw StoreError(
        StoreError::Kind::NotWritable,
        target.string() + " could not be saved: " + reason +
            ". What was there before is unchanged. Please try again, or save under another name.");
}

void require(bool done, const std::filesystem::path& target) {
    if (!done) failWriting(target, reasonOf(errno));
}

std::filesystem::path folderOf(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : ".";
}

/// Short and of its own, so that it fits wherever the target's name does.
std::filesystem::path freshName(const std::filesystem::path& target) {
    std::random_device random;
    return folderOf(target) / (".throughline-" + std::to_string(random()) + std::to_string(random()));
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

void writeAll(const Descriptor& descriptor, Bytes content, const std::filesystem::path& target) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor.number(), content.data(), content.size());
        require(written >= 0 || errno == EINTR, target);
        if (written > 0) content = content.subspan(static_cast<std::size_t>(written));
    }
}

/// Some file systems cannot sync a folder and say so; their renames are as durable as they get.
void syncFolder(const std::filesystem::path& target) {
    const Descriptor folder(::open(folderOf(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    require(folder.isOpen(), target);
    require(::fsync(folder.number()) == 0 || errno == EINVAL || errno == ENOTSUP, target);
}

bool hasNoHardLinks(int error) {
    return error == EPERM || error == EOPNOTSUPP || error == ENOSYS || error == EMLINK;
}

/// A second name for what is at `from`, gone with its object.
class SecondName {
public:
    SecondName(const std::filesystem::path& from, const std::filesystem::path& target)
        : path_(freshName(target)), error_(::link(from.c_str(), path_.c_str()) == 0 ? 0 : errno) {}
    ~SecondName() {
        if (error_ == 0) ::unlink(path_.c_str());
    }
    SecondName(const SecondName&) = delete;
    SecondName& operator=(const SecondName&) = delete;

    int error() const { return error_; }
    /// Where both names are the same file already, rename leaves both, and the destructor takes this one
    /// away.
    bool moveTo(const std::filesystem::path& place) { return ::rename(path_.c_str(), place.c_str()) == 0; }

private:
    std::filesystem::path path_;
    int error_;
};

void keepCopy(const std::filesystem::path& target) {
    TemporaryFile copy(target);
    copy.write(readFile(target).bytes);
    copy.moveTo(backupOf(target));
}

void keepPrevious(const std::filesystem::path& target) {
    SecondName previous(target, target);
    if (hasNoHardLinks(previous.error())) return keepCopy(target);
    errno = previous.error();
    require(errno == 0, target);
    require(previous.moveTo(backupOf(target)), target);
}

/// Puts what was kept back in its place, or takes away what was put where nothing was.
void restore(const std::filesystem::path& target, bool hadPrevious) {
    if (!hadPrevious) {
        ::unlink(target.c_str());
        return;
    }
    SecondName previous(backupOf(target), target);
    if (previous.error() == 0) previous.moveTo(target);
}

}  // namespace

TemporaryFile::TemporaryFile(const std::filesystem::path& target)
    : target_(target), path_(freshName(target)) {
    const auto status = statusOf(target);
    const mode_t mode = status ? S_IRUSR | S_IWUSR : modeOfNewFile;
    descriptor_ =
        Descriptor(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    require(descriptor_.isOpen(), target_);
    if (status) copyRights(descriptor_, *status, target_);
}

TemporaryFile::~TemporaryFile() {
    if (!path_.empty()) ::unlink(path_.c_str());
}

void TemporaryFile::write(Bytes content) {
    writeAll(descriptor_, content, target_);
    require(::fsync(descriptor_.number()) == 0, target_);
    require(descriptor_.close() == 0, target_);
}

void TemporaryFile::moveTo(const std::filesystem::path& place) {
    require(::rename(path_.c_str(), place.c_str()) == 0, target_);
    path_.clear();
}

void requireReplaceable(const std::filesystem::path& target) {
    const auto status = statusOf(target);
    if (!status) return;
    if (S_ISDIR(status->st_mode)) failWriting(target, "there is a folder of this name");
    if (!S_ISREG(status->st_mode)) failWriting(target, "there is something of this name that is no file");
    if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
        failWriting(target, "it is write-protected");
}

std::filesystem::path backupOf(const std::filesystem::path& target) {
    std::filesystem::path backup = target;
    backup += "~";
    return backup;
}

void replaceFile(TemporaryFile& written, const std::filesystem::path& target) {
    const bool hasPrevious = statusOf(target).has_value();
    if (hasPrevious) keepPrevious(target);
    written.moveTo(target);
    try {
        syncFolder(target);
    } catch (const StoreError&) {
        restore(target, hasPrevious);
        throw;
    }
}

}  // namespace throughline::store
