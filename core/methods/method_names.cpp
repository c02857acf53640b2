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

const std::vector<std::string>& evaluation_method_names() {
    static const std::vector<std::string> names = [] {
        auto all = method_names();
        all.insert(all.end(), {"icl-equal-tokens", "aim-identity-projector"});
        return all;
    }();
    return names;
}

bool method_needs_projector(const std::string& name) {
    return among(name, {"aim", "aim-shuffled-images", "icl-equal-tokens"});
}

}  // namespace aim
