#include "core/text/regex.h"

#include "core/base/error.h"
#include "core/text/regex_properties.h"
#include "core/text/utf8.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace aim {

namespace {

constexpr std::size_t kPatternBytes = 64 * 1024;
constexpr std::uint32_t kMatchLimit = 10'000'000;
constexpr std::uint32_t kHeapLimitKiB = 64 * 1024;

struct Free {
    void operator()(pcre2_code* p) const { pcre2_code_free(p); }
    void operator()(pcre2_match_data* p) const { pcre2_match_data_free(p); }
    void operator()(pcre2_match_context* p) const { pcre2_match_context_free(p); }
    void operator()(pcre2_compile_context* p) const { pcre2_compile_context_free(p); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

std::string message_of(int code) {
    PCRE2_UCHAR buffer[256];
    const int n = pcre2_get_error_message(code, buffer, sizeof buffer);
    return n > 0 ? std::string(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(n))
                 : "error " + std::to_string(code);
}

}  // namespace

struct Regex::Code {
    Owned<pcre2_code> code;
    Owned<pcre2_match_context> context;
    bool jit = false;
};

Regex::Regex(std::string_view pattern) {
    if (pattern.size() > kPatternBytes)
        throw Error(
            ErrorCode::TooLarge,
            Sentence::of("The tokenizer has a regular expression of %1 bytes, which is too long.",
                         pattern.size()));
    const std::string translated = to_pcre2(pattern);
    Owned<pcre2_compile_context> how(pcre2_compile_context_create(nullptr));
    if (!how)
        throw Error(ErrorCode::OutOfMemory,
                    Sentence::of("There is not enough memory for the tokenizer."));
    pcre2_set_newline(how.get(), PCRE2_NEWLINE_LF);
    int error = 0;
    PCRE2_SIZE offset = 0;
    // In Ruby's syntax ^ and $ always mean lines.
    auto made = std::make_unique<Code>();
    made->code.reset(pcre2_compile(
        reinterpret_cast<PCRE2_SPTR>(translated.data()), translated.size(),
        PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_UTF_CHECK,
        &error, &offset, how.get()));
    if (!made->code)
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The tokenizer has a regular expression that is not one."),
                    message_of(error) + " at " + std::to_string(offset) + " of " + translated);
    made->jit = pcre2_jit_compile(made->code.get(), PCRE2_JIT_COMPLETE) == 0;
    made->context.reset(pcre2_match_context_create(nullptr));
    if (!made->context)
        throw Error(ErrorCode::OutOfMemory,
                    Sentence::of("There is not enough memory for the tokenizer."));
    pcre2_set_match_limit(made->context.get(), kMatchLimit);
    pcre2_set_heap_limit(made->context.get(), kHeapLimitKiB);
    code_ = std::move(made);
}

Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

std::string_view Regex::as_reference(std::string_view subject, std::string& room) {
    return onig::in_unicode_16(subject, room);
}

std::optional<std::pair<std::size_t, std::size_t>> Regex::search(std::string_view subject,
                                                                 std::size_t from) const {
    // Only scratch: one pair of offsets, reused by every search of this thread.
    thread_local const Owned<pcre2_match_data> data(pcre2_match_data_create(1, nullptr));
    if (!data)
        throw Error(ErrorCode::OutOfMemory,
                    Sentence::of("There is not enough memory to tokenise."));
    const auto* text = reinterpret_cast<PCRE2_SPTR>(subject.data() ? subject.data() : "");
    int rc = PCRE2_ERROR_JIT_STACKLIMIT;
    if (code_->jit)
        rc = pcre2_jit_match(code_->code.get(), text, subject.size(), from, 0, data.get(),
                             code_->context.get());
    // The interpreter keeps its frames on the heap, so it goes on where the JIT's stack is too
    // small.
    if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
        rc = pcre2_match(code_->code.get(), text, subject.size(), from,
                         PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, data.get(), code_->context.get());
    if (rc == PCRE2_ERROR_NOMATCH) return std::nullopt;
    if (rc < 0)
        throw Error(ErrorCode::Unsupported,
                    Sentence::of("The tokenizer's regular expression takes too long on this text."),
                    message_of(rc));
    const PCRE2_SIZE* span = pcre2_get_ovector_pointer(data.get());
    if (span[1] < span[0] || span[0] < from)  // \K inside a lookaround
        throw Error(ErrorCode::Unsupported,
                    Sentence::of("The tokenizer's regular expression matches backwards."));
    return std::pair{span[0], span[1]};
}

std::size_t Regex::next_character(std::string_view subject, std::size_t at) {
    return at + utf8::length(static_cast<unsigned char>(subject[at]));
}

}  // namespace aim
