#include "file_header.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "malformed.h"
#include "schema.h"

namespace throughline::store {
namespace {

constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t headerSize = 100;

// Offsets in the header of an SQLite file (https://sqlite.org/fileformat.html, 1.3).
enum Offset : std::size_t {
    PageSize = 16,
    WriteVersion = 18,
    ReadVersion = 19,
    ReservedSpace = 20,
    PageCount = 28,
    TextEncoding = 56,
    UserVersion = 60,
    ApplicationId = 68,
};

std::uint32_t bigEndian(Bytes bytes, std::size_t offset, std::size_t length) {
    std::uint32_t value = 0;
    for (unsigned char byte : bytes.subspan(offset, length)) value = value << 8 | byte;
    return value;
}

}  // namespace

Identity identify(Bytes start) {
    if (start.empty()) return Identity::Empty;
    const bool isDatabase =
        start.size() >= headerSize && std::equal(magic.begin(), magic.end(), start.begin());
    if (!isDatabase) return Identity::Other;
    return bigEndian(start, ApplicationId, 4) == applicationId ? Identity::Workspace
                                                               : Identity::OtherDatabase;
}

std::uint32_t versionOf(Bytes start) {
    return bigEndian(start, UserVersion, 4);
}

void requireOwnLayout(Bytes file) {
    // Version 1 is the rollback journal; 2 would be a WAL file, which cannot be read without its companions.
    const bool ours = bigEndian(file, PageSize, 2) == pageSize && file[WriteVersion] == 1 &&
                      file[ReadVersion] == 1 && file[ReservedSpace] == 0 &&
                      bigEndian(file, TextEncoding, 4) == 1;
    if (!ours || versionOf(file) == 0) throw Malformed(say("its header is not as this program writes it"));
    const std::uint64_t expected = std::uint64_t{bigEndian(file, PageCount, 4)} * pageSize;
    if (file.size() < expected)
        throw Malformed(say("its end is missing: %1 of %2 bytes are there", file.size(), expected));
    if (file.size() > expected) throw Malformed(say("it is longer than it says"));
}

}  // namespace throughline::store
