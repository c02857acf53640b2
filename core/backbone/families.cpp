#include "core/backbone/families.h"

#include "core/base/error.h"

#include <array>

namespace aim {

namespace {

struct Family {
    const char* model_type;
    FamilyOpener open;
};

constexpr std::array kFamilies{
    Family{"llava", open_llava},
    Family{"llava_next", open_llava_next},
    Family{"llava_onevision", open_llava_onevision},
    Family{"idefics3", open_idefics3},
    Family{"smolvlm", open_idefics3},
    Family{"qwen2_vl", open_qwen2_vl},
    Family{"qwen2_5_vl", open_qwen2_5_vl},
};

}  // namespace

FamilyOpener family_opener(const std::string& model_type) {
    std::string known;
    for (const auto& family : kFamilies) {
        if (model_type == family.model_type) return family.open;
        known += (known.empty() ? "" : ", ") + std::string(family.model_type);
    }
    throw Error(ErrorCode::Unsupported, "Models of the family \"" + model_type +
                                            "\" cannot be run yet; these can: " + known + ".");
}

}  // namespace aim
