// The arguments of a filter, test or method, taken in order or by name.
#pragma once

#include "core/text/jinja/value.h"

namespace aim::jinja {

class Arguments {
public:
    explicit Arguments(const Call& call) : call_(call) {}

    const Value* named(std::string_view name) const {
        for (const auto& [known, value] : call_.named)
            if (known == name) return &value;
        return nullptr;
    }
    Value next(std::string_view name, Value otherwise) {
        if (at_ < call_.positional.size()) return call_.positional[at_++];
        const Value* value = named(name);
        return value ? *value : std::move(otherwise);
    }
    Value need(std::string_view name) {
        if (at_ < call_.positional.size()) return call_.positional[at_++];
        const Value* value = named(name);
        if (!value) fail(Sentence::of("an argument '%1' is missing", name));
        return *value;
    }
    std::size_t left() const { return call_.positional.size() - at_; }
    // What has not been taken, for the filter or test that is called on.
    Call rest() const {
        return {List(call_.positional.begin() + static_cast<std::ptrdiff_t>(at_),
                     call_.positional.end()),
                call_.named};
    }

private:
    const Call& call_;
    std::size_t at_ = 0;
};

}  // namespace aim::jinja
