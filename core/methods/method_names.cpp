#include "core/methods/method_names.h"

#include <algorithm>

namespace aim {

namespace {

bool among(const std::string& name, std::initializer_list<const char*> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

const std::vector<std::string>& method_names() {
    static const std::vector<std::string> names{"zero-shot",
                                                "aim",
                                                "icl",
                                                "text-icl",
                                                "nearest",
                                                "majority",
                                                "copy-last",
                                                "icl-random-labels",
                                                "aim-shuffled-images"};
    return names;
}

bool method_needs_projector(const std::string& name) {
    return among(name, {"aim", "aim-shuffled-images"});
}

bool method_uses_demonstrations(const std::string& name) { return !among(name, {"zero-shot"}); }

}  // namespace aim
