#include "core/base/error.h"
#include "core/methods/all_methods.h"
#include "core/methods/method_names.h"

#include <map>

namespace aim {

std::unique_ptr<const Method> make_method(const std::string& name) {
    static const std::map<std::string, std::unique_ptr<const Method> (*)()> makers{
        {"zero-shot", make_zero_shot},
        {"aim", make_aim},
        {"icl", make_icl},
        {"text-icl", make_text_icl},
        {"nearest", make_nearest},
        {"majority", make_majority},
        {"copy-last", make_copy_last},
        {"icl-random-labels", make_icl_random_labels},
        {"aim-shuffled-images", make_aim_shuffled_images},
        {"icl-equal-tokens", make_icl_equal_tokens},
        {"aim-identity-projector", make_aim_identity_projector}};
    if (const auto found = makers.find(name); found != makers.end()) return found->second();
    std::string known;
    for (const auto& other : evaluation_method_names())
        known += (known.empty() ? "" : ", ") + other;
    throw Error(ErrorCode::Usage,
                Sentence::of("There is no method \"%1\"; choose among %2.", name, known));
}

}  // namespace aim
