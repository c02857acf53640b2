// The one exception type core throws. The edges (command line, job runner, window) turn it into a
// message.
#pragma once

#include "core/base/sentence.h"

#include <stdexcept>
#include <string>

namespace aim {

enum class ErrorCode {
    Usage,        // the caller asked for something that makes no sense
    NotFound,     // a file, folder, gallery or tensor that is not there
    Unreadable,   // the operating system would not let us read or write
    Malformed,    // a file that breaks its format's rules
    TooLarge,     // beyond a limit of limits.h
    Unsupported,  // well-formed, but not something this program handles
    Mismatch,     // two things that do not belong together (projector and backbone)
    OutOfMemory,
    Cancelled,
    Database,
    Internal,
};

class Error : public std::runtime_error {
public:
    // `sentence` is for the person: one sentence, no stack of causes. `detail` goes to the log.
    // what() is the sentence in English.
    Error(ErrorCode code, Sentence sentence, std::string detail = {})
        : std::runtime_error(sentence.english()),
          code_(code),
          sentence_(std::move(sentence)),
          detail_(std::move(detail)) {}

    ErrorCode code() const noexcept { return code_; }
    const Sentence& sentence() const noexcept { return sentence_; }
    const std::string& detail() const noexcept { return detail_; }

private:
    ErrorCode code_;
    Sentence sentence_;
    std::string detail_;
};

}  // namespace aim
