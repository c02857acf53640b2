#include "core/backbone/families.h"

#include "core/base/error.h"

namespace aim {

namespace {

struct Family {
    const char* model_type;
    FamilyOpener open;
};

constexpr Family kFamilies[] = {
#define AIM_FAMILY(model_type, text, vision, image_token, open) {model_type, open},
#include "core/checkpoint/families.inc"
#undef AIM_FAMILY
};

}  // namespace

FamilyOpener family_opener(const std::string& model_type) {
    std::string known;
    for (const auto& family : kFamilies) {
        if (model_type == family.model_type) return family.open;
        known += (known.empty() ? "" : ", ") + std::string(family.model_type);
    }
    throw Error(ErrorCode::Unsupported,
                Sentence::of("Models of the family \"%1\" cannot be run yet; these can: %2.",
                             model_type, known));
}

}  // namespace aim
