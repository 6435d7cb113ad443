#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <new>
#include <vector>

namespace throughline::engine {

/// Memory for long columns in pages of 2 MiB, where the system has them: journeys of a million silos are
/// read at random places, and small pages cost more than the numbers.
template <class T>
struct LargePages {
    using value_type = T;

    LargePages() = default;
    template <class Other>
    LargePages(const LargePages<Other>&) {}

    T* allocate(std::size_t count) {
        const std::size_t bytes = count * sizeof(T);
        if (bytes < worthwhile) return static_cast<T*>(::operator new(bytes));
        void* memory = ::operator new(bytes, pageSize);
        madvise(memory, bytes, MADV_HUGEPAGE);  // only advice: it may fail
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        if (count * sizeof(T) < worthwhile)
            ::operator delete(memory);
        else
            ::operator delete(memory, pageSize);
    }

    friend bool operator==(LargePages, LargePages) { return true; }

private:
    static constexpr std::align_val_t pageSize{std::size_t{1} << 21};
    static constexpr std::size_t worthwhile = 4 * static_cast<std::size_t>(pageSize);
};

/// A number per silo, hand-off or element.
template <class T>
using Column = std::vector<T, LargePages<T>>;

}  // namespace throughline::engine
