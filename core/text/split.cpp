#include "core/text/split.h"

#include <algorithm>

namespace aim {

SplitBehavior split_behavior(const std::string& name) {
    if (name == "Removed") return SplitBehavior::Removed;
    if (name == "Isolated") return SplitBehavior::Isolated;
    if (name == "MergedWithPrevious") return SplitBehavior::MergedWithPrevious;
    if (name == "MergedWithNext") return SplitBehavior::MergedWithNext;
    if (name == "Contiguous") return SplitBehavior::Contiguous;
    throw Error(ErrorCode::Malformed,
                Sentence::of("The tokenizer has the unknown split behaviour \"%1\".", name));
}

void add_segments(const std::vector<Segment>& segments, SplitBehavior behavior, std::size_t shift,
                  Pieces& out) {
    if (behavior == SplitBehavior::Isolated || behavior == SplitBehavior::Removed) {
        for (const Segment& s : segments)
            if (behavior == SplitBehavior::Isolated || !s.is_delimiter)
                out.add(shift + s.begin, shift + s.end);
        return;
    }
    std::vector<Segment> merged;
    bool previous = false;
    const auto step = [&](const Segment& s, bool joins) {
        if (joins && !merged.empty()) {
            merged.back().begin = std::min(merged.back().begin, s.begin);
            merged.back().end = std::max(merged.back().end, s.end);
        } else {
            merged.push_back(s);
        }
        previous = s.is_delimiter;
    };
    if (behavior == SplitBehavior::Contiguous)
        for (const Segment& s : segments) step(s, s.is_delimiter == previous);
    else if (behavior == SplitBehavior::MergedWithPrevious)
        for (const Segment& s : segments) step(s, s.is_delimiter && !previous);
    else {
        for (auto s = segments.rbegin(); s != segments.rend(); ++s)
            step(*s, s->is_delimiter && !previous);
        std::reverse(merged.begin(), merged.end());
    }
    for (const Segment& s : merged) out.add(shift + s.begin, shift + s.end);
}

}  // namespace aim
