#pragma once

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

namespace throughline::engine {

/// While it lives, results below 2.3e-308 are 0 on this thread, where the processor can do so: behind tens of
/// thousands of silos a chance to have come so far clean is that small, and the processor works on such
/// numbers a hundred times as long as on others.
class TinyNumbersAreZero {
public:
    TinyNumbersAreZero(const TinyNumbersAreZero&) = delete;
    TinyNumbersAreZero& operator=(const TinyNumbersAreZero&) = delete;

#if defined(__SSE2__)
    TinyNumbersAreZero() : before_(_mm_getcsr()) {
        _mm_setcsr(before_ | flushesToZero | takesAsZero);
    }
    ~TinyNumbersAreZero() {
        _mm_setcsr(before_);
    }

private:
    static constexpr unsigned flushesToZero = 0x8000;
    static constexpr unsigned takesAsZero = 0x0040;

    unsigned before_;
#else
    TinyNumbersAreZero() {
    }
#endif
};

}  // namespace throughline::engine
