#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

namespace throughline::engine {

/// Blocks of memory for long columns, in pages of 2 MiB where the system has them: journeys of a million
/// silos are read at random places, and small pages cost more than the numbers. A block that is given back is
/// kept for the next column, since the system takes longer to clear fresh memory than the engine to fill it;
/// only where it fits none that is asked for, and more than 512 MiB are held in all, it goes back to the
/// system instead. Up to 768 MiB are kept, none of which a journey of less than some ten thousand silos
/// takes. From any thread.
namespace large_blocks {
constexpr std::size_t smallest = std::size_t{1} << 21;
void* take(std::size_t bytes);
void give(void* block);
/// Gives so much of what is kept back to the system, for something else that is about to take it.
void makeRoom(std::size_t bytes);
}  // namespace large_blocks

/// The memory of columns. Numbers are not set until they are written.
template <class T>
struct ColumnMemory {
    static_assert(std::is_trivially_destructible_v<T>);
    using value_type = T;

    ColumnMemory() = default;
    template <class Other>
    ColumnMemory(const ColumnMemory<Other>&) {}

    T* allocate(std::size_t count) {
        const std::size_t bytes = count * sizeof(T);
        if (bytes >= large_blocks::smallest) return static_cast<T*>(large_blocks::take(bytes));
        if constexpr (isAligned) return static_cast<T*>(::operator new(bytes));
        return static_cast<T*>(::operator new(bytes, std::align_val_t(alignof(T))));
    }
    void deallocate(T* memory, std::size_t count) {
        const std::size_t bytes = count * sizeof(T);
        if (bytes >= large_blocks::smallest)
            large_blocks::give(memory);
        else if constexpr (isAligned)
            ::operator delete(memory);
        else
            ::operator delete(memory, std::align_val_t(alignof(T)));
    }
    template <class Value, class... Arguments>
    void construct(Value* at, Arguments&&... arguments) {
        if constexpr (sizeof...(Arguments) > 0) std::construct_at(at, std::forward<Arguments>(arguments)...);
    }

    friend bool operator==(ColumnMemory, ColumnMemory) { return true; }

private:
    /// As any memory is, which is taken faster.
    static constexpr bool isAligned = alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__;
};

/// A number per silo, hand-off or element; what is not said is not set.
template <class T>
using Column = std::vector<T, ColumnMemory<T>>;

}  // namespace throughline::engine
