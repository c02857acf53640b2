// One build for every x86-64 processor: a function marked so is compiled several times, and the
// loader takes the clone that fits.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__)
#define AIM_CLONES __attribute__((target_clones("arch=skylake-avx512", "avx2,fma", "default")))
#else
#define AIM_CLONES
#endif

// What is not inlined into the clones would be built for the oldest processor.
#if defined(__GNUC__)
#define AIM_INLINE __attribute__((always_inline)) inline
#else
#define AIM_INLINE inline
#endif
