#include "file_access.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "digest.h"

namespace throughline::store {
namespace {

[[noreturn]] void failReading(const std::filesystem::path& file, int error) {
    const bool missing = error == ENOENT || error == ENOTDIR;
    throw StoreError(missing ? StoreError::Kind::NotFound : StoreError::Kind::NotReadable,
                     say("%1 cannot be read: %2.", file.string(), reasonOf(error)));
}

struct stat statusOf(const Descriptor& descriptor, const std::filesystem::path& file) {
    struct stat status {};
    if (fstat(descriptor.number(), &status) != 0) failReading(file, errno);
    return status;
}

std::string_view kindOf(const struct stat& status) {
    if (S_ISDIR(status.st_mode)) return phrase("a folder");
    if (S_ISFIFO(status.st_mode)) return phrase("a pipe");
    if (S_ISSOCK(status.st_mode)) return phrase("a socket");
    return phrase("a device");
}

void requireOrdinary(const struct stat& status, const std::filesystem::path& file) {
    if (S_ISREG(status.st_mode)) return;
    throw StoreError(StoreError::Kind::NotAWorkspace,
                     say("%1 is %2, not a workspace file.", file.string(), say(kindOf(status))));
}

void requireSize(const struct stat& status, const std::filesystem::path& file) {
    if (static_cast<std::uint64_t>(status.st_size) <= maxFileSize) return;
    throw StoreError(StoreError::Kind::NotReadable,
                     say("%1 is larger than the %2 MiB that a workspace file may have. It was not opened.",
                         file.string(), maxFileSize >> 20));
}

}  // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

Descriptor::~Descriptor() {
    if (isOpen()) ::close(number_);
}

int Descriptor::close() {
    return ::close(std::exchange(number_, -1));
}

Message reasonOf(int error) {
    switch (error) {
        case EACCES:
        case EPERM:
            return say("you do not have the permission");
        case EROFS:
            return say("the folder can only be read");
        case ENOSPC:
        case EDQUOT:
            return say("the disk is full");
        case ENOENT:
            return say("it is not there");
        case ENOTDIR:
            return say("its folder is not there");
        case EIO:
            return say("the disk reported an error");
        case ENAMETOOLONG:
            return say("its name is too long");
        default:
            return Message::verbatim(std::strerror(error));
    }
}

Message reasonOfMaking(int error) {
    return error == ENOENT ? say("its folder is not there") : reasonOf(error);
}

FileStamp stampFrom(const struct stat& status, std::string sha256) {
    return {status.st_dev, status.st_ino, status.st_size,
            std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec, std::move(sha256)};
}

std::filesystem::path resolveLinks(const std::filesystem::path& file) {
    constexpr int mostLinks = 40;
    std::filesystem::path resolved = file;
    std::error_code error;
    for (int i = 0; i < mostLinks; ++i) {
        if (!std::filesystem::is_symlink(resolved, error)) return resolved;
        const auto next = std::filesystem::read_symlink(resolved, error);
        resolved = next.is_absolute() ? next : resolved.parent_path() / next;
    }
    failReading(file, ELOOP);
}

Descriptor openOrdinaryFile(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) failReading(file, errno);
    requireOrdinary(status, file);
    Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!descriptor.isOpen()) failReading(file, errno);
    requireOrdinary(statusOf(descriptor, file), file);  // it may have been replaced in between
    return descriptor;
}

std::vector<unsigned char> readStart(const Descriptor& descriptor, std::size_t count,
                                     const std::filesystem::path& file) {
    std::vector<unsigned char> bytes(count);
    std::size_t done = 0;
    while (done < count) {
        const ssize_t read = ::read(descriptor.number(), bytes.data() + done, count - done);
        if (read < 0 && errno != EINTR) failReading(file, errno);
        if (read == 0) break;
        if (read > 0) done += static_cast<std::size_t>(read);
    }
    bytes.resize(done);
    return bytes;
}

FileContent readFile(const std::filesystem::path& file) {
    const Descriptor descriptor = openOrdinaryFile(file);
    const struct stat before = statusOf(descriptor, file);
    requireSize(before, file);
    auto bytes = readStart(descriptor, static_cast<std::size_t>(before.st_size), file);
    if (stampFrom(statusOf(descriptor, file)) != stampFrom(before))
        throw StoreError(
            StoreError::Kind::NotReadable,
            say("%1 was changed by another program while it was read. Please try again.", file.string()));
    std::string sha256 = sha256Of(bytes);
    return {std::move(bytes), stampFrom(before, std::move(sha256))};
}

}  // namespace throughline::store
