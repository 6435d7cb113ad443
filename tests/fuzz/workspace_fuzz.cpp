#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "throughline/model/validation.h"
#include "throughline/store/salvage.h"
#include "throughline/store/workspace_file.h"

namespace {

using namespace throughline;

/// The bytes as a file that is in no folder.
class MemoryFile {
public:
    MemoryFile(const std::uint8_t* data, std::size_t size) : number_(::memfd_create("fuzz", MFD_CLOEXEC)) {
        if (::write(number_, data, size) != static_cast<ssize_t>(size)) std::abort();
    }
    ~MemoryFile() { ::close(number_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(number_); }

private:
    int number_;
};

void requireWellFormed(const model::Workspace& workspace) {
    if (!model::whyMalformed(workspace).empty()) std::abort();
}

template <class Read>
void readOrRefuse(Read read) {
    try {
        read();
    } catch (const store::StoreError&) {
        return;  // refused, in words
    }
}

void readVersions(const store::History& history) {
    for (const store::Version& version : history.versions())
        readOrRefuse([&] { requireWellFormed(history.workspace(version.number)); });
}

}  // namespace

/// Any bytes are read as a workspace or refused; what is read or salvaged is well-formed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const MemoryFile file(data, size);
    readOrRefuse([&] {
        const store::LoadedWorkspace loaded = store::loadWorkspace(file.path());
        requireWellFormed(loaded.workspace);
        readVersions(loaded.history);
    });
    readOrRefuse([&] { requireWellFormed(store::salvage(file.path()).workspace); });
    return 0;
}
