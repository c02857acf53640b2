#include "core/vision/image_processor.h"

#include "core/base/error.h"
#include "core/vision/processors.h"

namespace aim {

std::unique_ptr<const ImageProcessor> ImageProcessor::open(const std::filesystem::path& model_dir,
                                                           const std::string& model_type) {
    const ProcessorConfig config = read_processor_config(model_dir, model_type);
    switch (config.kind) {
        case ProcessorKind::Clip:
        case ProcessorKind::Llava:
        case ProcessorKind::Siglip:
        case ProcessorKind::Vit:
            return make_clip_processor(config);
        case ProcessorKind::LlavaNext:
            return make_llava_next_processor(config);
        case ProcessorKind::LlavaOnevision:
            return make_llava_onevision_processor(config);
        case ProcessorKind::Idefics3:
            return make_idefics3_processor(config);
        case ProcessorKind::Qwen2Vl:
            return make_qwen2_vl_processor(config);
    }
    throw Error(ErrorCode::Internal,
                Sentence::verbatim("This way of preparing pictures has no processor."));
}

}  // namespace aim
