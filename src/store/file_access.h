#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "throughline/store/workspace_file.h"

namespace throughline::store {

using base::Message;
using base::phrase;
using base::say;

/// An open file of the system, closed by the destructor.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();

    int number() const { return number_; }
    bool isOpen() const { return number_ >= 0; }
    /// Closes it now; 0, or -1 and errno where the system could not finish what was written.
    int close();

private:
    int number_;
};

struct FileContent {
    std::vector<unsigned char> bytes;
    FileStamp stamp;
};

/// What the system's error number means, in words: "the disk is full".
Message reasonOf(int error);
/// The same of a file that is made: where something is not there, it is the folder.
Message reasonOfMaking(int error);

/// The stamp of a file with this status and content.
FileStamp stampFrom(const struct stat& status, std::string sha256 = {});

/// The file that a chain of symbolic links leads to; it need not exist. Throws StoreError (NotReadable) where
/// the links lead in a circle.
std::filesystem::path resolveLinks(const std::filesystem::path& file);

/// Opens an ordinary file for reading, and nothing else: a pipe or device is refused without waiting on it.
/// Throws StoreError (NotFound, NotReadable, NotAWorkspace).
Descriptor openOrdinaryFile(const std::filesystem::path& file);

/// All bytes of an ordinary file of at most maxFileSize. Throws StoreError.
FileContent readFile(const std::filesystem::path& file);

/// At most `count` bytes from the beginning of an open file. Throws StoreError (NotReadable).
std::vector<unsigned char> readStart(const Descriptor& descriptor, std::size_t count,
                                     const std::filesystem::path& file);

}  // namespace throughline::store
