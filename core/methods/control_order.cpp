#include "core/methods/control_order.h"

#include "core/selection/shuffle.h"

#include <cstdint>

namespace aim {

namespace {

// FNV-1a, the same everywhere.
class Digest {
public:
    void add(const auto& bytes) {
        for (const auto byte : bytes)
            value_ = (value_ ^ static_cast<std::uint8_t>(byte)) * 0x100000001b3ULL;
    }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

}  // namespace

std::vector<std::size_t> control_order(const MethodRequest& request, std::string_view control) {
    Digest query;
    query.add(request.query.question);
    query.add(request.query.image.rgb);
    SeededNumbers numbers(request.seed ^ query.value(), control);
    return random_order(request.demonstrations.size(), numbers);
}

}  // namespace aim
