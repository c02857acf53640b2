// One build for every x86-64 processor: a function marked so is compiled several times, and the
// loader takes the clone that fits. The levels are named, not processors: GCC takes "arch=haswell" for
// that very maker and model, and "avx2,fma" for two clones with one of the two each.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__)
#define AIM_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define AIM_CLONES
#endif

// What is not inlined into the clones is built for the oldest processor and called, std::bit_cast and
// std::min among it: use __builtin_bit_cast and comparisons there. Vectors of a fixed width
// (vector_size) are taken apart for that processor as well: write loops, or see dot.cpp.
#if defined(__GNUC__)
#define AIM_INLINE __attribute__((always_inline)) inline
#else
#define AIM_INLINE inline
#endif
