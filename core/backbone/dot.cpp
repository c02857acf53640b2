#include "core/backbone/dot.h"

#include "core/backbone/bfloat16_bits.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define AIM_X86 1
#endif

namespace aim {

namespace {

float value_of(float x) { return x; }
float value_of(std::int8_t x) { return static_cast<float>(x); }
float value_of(std::uint16_t x) { return from_bfloat16(x); }

template <class Number>
float dot_plain(const Number* w, const float* x, std::int64_t n) {
    constexpr std::int64_t kSums = 16;  // additions overlap
    float sums[kSums] = {};
    std::int64_t i = 0;
    for (; i + kSums <= n; i += kSums)
        for (std::int64_t k = 0; k < kSums; ++k) sums[k] += value_of(w[i + k]) * x[i + k];
    float sum = 0;
    for (; i < n; ++i) sum += value_of(w[i]) * x[i];
    for (const float one : sums) sum += one;
    return sum;
}

#ifdef AIM_X86

// Intrinsics, because GCC takes vectors of a fixed width apart before it makes a function's clones.
__attribute__((target("avx512f"))) inline __m512 sixteen(const float* w) {
    return _mm512_loadu_ps(w);
}
__attribute__((target("avx512f"))) inline __m512 sixteen(const std::uint16_t* w) {
    const auto halves = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w));
    return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(halves), 16));
}
__attribute__((target("avx512f"))) inline __m512 sixteen(const std::int8_t* w) {
    const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(w));
    return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes));
}

template <class Number>
__attribute__((target("avx512f"))) float dot_512(const Number* w, const float* x, std::int64_t n) {
    __m512 a = _mm512_setzero_ps(), b = a, c = a, d = a;
    std::int64_t i = 0;
    for (; i + 64 <= n; i += 64) {
        a = _mm512_fmadd_ps(sixteen(w + i), _mm512_loadu_ps(x + i), a);
        b = _mm512_fmadd_ps(sixteen(w + i + 16), _mm512_loadu_ps(x + i + 16), b);
        c = _mm512_fmadd_ps(sixteen(w + i + 32), _mm512_loadu_ps(x + i + 32), c);
        d = _mm512_fmadd_ps(sixteen(w + i + 48), _mm512_loadu_ps(x + i + 48), d);
    }
    for (; i + 16 <= n; i += 16) a = _mm512_fmadd_ps(sixteen(w + i), _mm512_loadu_ps(x + i), a);
    float lanes[16];
    _mm512_storeu_ps(lanes, _mm512_add_ps(_mm512_add_ps(a, b), _mm512_add_ps(c, d)));
    float sum = 0;
    for (const float lane : lanes) sum += lane;
    for (; i < n; ++i) sum += value_of(w[i]) * x[i];
    return sum;
}

__attribute__((target("avx2,fma"))) inline __m256 eight(const float* w) {
    return _mm256_loadu_ps(w);
}
__attribute__((target("avx2,fma"))) inline __m256 eight(const std::uint16_t* w) {
    const auto halves = _mm_loadu_si128(reinterpret_cast<const __m128i*>(w));
    return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(halves), 16));
}
__attribute__((target("avx2,fma"))) inline __m256 eight(const std::int8_t* w) {
    const auto bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(w));
    return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes));
}

template <class Number>
__attribute__((target("avx2,fma"))) float dot_256(const Number* w, const float* x, std::int64_t n) {
    __m256 a = _mm256_setzero_ps(), b = a, c = a, d = a;
    std::int64_t i = 0;
    for (; i + 32 <= n; i += 32) {
        a = _mm256_fmadd_ps(eight(w + i), _mm256_loadu_ps(x + i), a);
        b = _mm256_fmadd_ps(eight(w + i + 8), _mm256_loadu_ps(x + i + 8), b);
        c = _mm256_fmadd_ps(eight(w + i + 16), _mm256_loadu_ps(x + i + 16), c);
        d = _mm256_fmadd_ps(eight(w + i + 24), _mm256_loadu_ps(x + i + 24), d);
    }
    float lanes[8];
    _mm256_storeu_ps(lanes, _mm256_add_ps(_mm256_add_ps(a, b), _mm256_add_ps(c, d)));
    float sum = 0;
    for (const float lane : lanes) sum += lane;
    for (; i < n; ++i) sum += value_of(w[i]) * x[i];
    return sum;
}

#endif

template <class Number>
float dot_here(const Number* w, const float* x, std::int64_t n) {
#ifdef AIM_X86
    static const auto fastest = __builtin_cpu_supports("avx512f") ? dot_512<Number>
                                : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")
                                    ? dot_256<Number>
                                    : dot_plain<Number>;
    return fastest(w, x, n);
#else
    return dot_plain(w, x, n);
#endif
}

}  // namespace

float dot(const float* w, const float* x, std::int64_t n) { return dot_here(w, x, n); }
float dot(const std::uint16_t* w, const float* x, std::int64_t n) { return dot_here(w, x, n); }
float dot(const std::int8_t* w, const float* x, std::int64_t n) { return dot_here(w, x, n); }

}  // namespace aim
