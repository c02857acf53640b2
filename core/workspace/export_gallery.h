// A gallery as a folder: images/ and metadata.jsonl (Hugging Face imagefolder). Importing it gives
// back the same demonstrations: bytes, questions, answers, labels, order.
#pragma once

#include "core/workspace/import_gallery.h"

namespace aim {

// Written beside `folder` and put in place when complete. Throws Usage when `folder` exists and is
// not empty. Returns how many demonstrations were written.
std::int64_t export_gallery(Workspace& workspace, std::int64_t gallery,
                            const std::filesystem::path& folder,
                            const std::function<void(const ImportProgress&)>& progress = {},
                            std::stop_token stop = {});

}  // namespace aim
