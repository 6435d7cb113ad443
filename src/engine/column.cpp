#include "engine/column.h"

#include <sys/mman.h>

#include <algorithm>
#include <mutex>

namespace throughline::engine::large_blocks {
namespace {

constexpr std::align_val_t pageSize{std::size_t{1} << 21};
constexpr std::size_t mostKept = std::size_t{768} << 20;
/// As long as less than this is taken and kept in all, nothing that is kept goes back for what is taken: the
/// same work needs blocks of the same sizes again.
constexpr std::size_t fewBytes = std::size_t{512} << 20;

struct Block {
    void* memory;
    std::size_t bytes;
};

/// Whole pages.
std::size_t roundedUp(std::size_t bytes) {
    const auto page = static_cast<std::size_t>(pageSize);
    return (bytes + page - 1) / page * page;
}

Block fromSystem(std::size_t bytes) {
    void* const memory = ::operator new(bytes, pageSize);
    madvise(memory, bytes, MADV_HUGEPAGE);  // only advice: it may fail
    return {memory, bytes};
}

/// At once, whatever the heap keeps.
void toSystem(const Block& block) {
    madvise(block.memory, block.bytes, MADV_DONTNEED);
    ::operator delete(block.memory, pageSize);
}

class Blocks {
public:
    void* take(std::size_t bytes) {
        const std::scoped_lock lock(mutex_);
        const auto found = bestFit(bytes);
        if (found == kept_.end()) {
            const std::size_t whole = roundedUp(bytes);
            if (const std::size_t all = takenBytes_ + keptBytes_ + whole; all > fewBytes)
                letGo(std::min(whole, all - fewBytes));
            taken_.push_back(fromSystem(whole));
        } else {
            taken_.push_back(*found);
            forget(found);
        }
        takenBytes_ += taken_.back().bytes;
        return taken_.back().memory;
    }

    void give(void* memory) {
        const std::scoped_lock lock(mutex_);
        const auto found = std::ranges::find(taken_, memory, &Block::memory);
        takenBytes_ -= found->bytes;
        keptBytes_ += found->bytes;
        kept_.push_back(*found);
        taken_.erase(found);
        if (keptBytes_ > mostKept) letGo(keptBytes_ - mostKept);
    }

    void makeRoom(std::size_t bytes) {
        const std::scoped_lock lock(mutex_);
        letGo(bytes);
    }

private:
    using Kept = std::vector<Block>::iterator;

    Kept bestFit(std::size_t bytes) {
        Kept best = kept_.end();
        for (Kept block = kept_.begin(); block != kept_.end(); ++block)
            if (block->bytes >= bytes && block->bytes / 2 < bytes &&
                (best == kept_.end() || block->bytes < best->bytes))
                best = block;
        return best;
    }

    void forget(Kept block) {
        keptBytes_ -= block->bytes;
        kept_.erase(block);
    }

    /// So much of what is kept goes back to the system, as far as there is any.
    void letGo(std::size_t bytes) {
        for (std::size_t gone = 0; gone < bytes && !kept_.empty();) {
            gone += kept_.front().bytes;
            toSystem(kept_.front());
            forget(kept_.begin());
        }
    }

    std::mutex mutex_;
    std::vector<Block> taken_;
    std::size_t takenBytes_ = 0;
    std::vector<Block> kept_;  ///< those that were given back first in front
    std::size_t keptBytes_ = 0;
};

/// Never destroyed: columns are given back until the very end.
Blocks& blocks() {
    static Blocks& theBlocks = *new Blocks;
    return theBlocks;
}

}  // namespace

void* take(std::size_t bytes) {
    return blocks().take(bytes);
}

void give(void* block) {
    blocks().give(block);
}

void makeRoom(std::size_t bytes) {
    blocks().makeRoom(bytes);
}

}  // namespace throughline::engine::large_blocks
