#pragma once

// In front of a function: the same numbers from wider registers, where the machine has them.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define THROUGHLINE_WIDE_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define THROUGHLINE_WIDE_CLONES
#endif
