// A way of answering a query from demonstrations. One file per method; `method_names()` lists them.
#pragma once

#include "core/fusion/reading.h"
#include "core/generation/generate.h"
#include "core/methods/answer.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

// A demonstration as methods see it. Pictures are decoded only by the methods that look at them.
struct Demonstration {
    std::int64_t id = 0;  // 0 or negative: not in a gallery (episodes)
    std::string question, answer, label;
    std::string content_key;  // SHA-256 over picture, question, answer, span: what caches go by
    std::string image_key;    // SHA-256 of the picture file's bytes; empty: not known
    std::function<Image()> load_image;
};

// A picture and a question: the query.
struct ImageQuestion {
    Image image;
    std::string question;
};

// What a method works with. One thread.
class MethodContext {
public:
    virtual ~MethodContext() = default;
    virtual const Backbone& backbone() = 0;
    // Throws Usage when no projector is loaded.
    virtual const Projector& projector() = 0;
    // [tokens, d]; from the store when it is there, else read now (and stored). `warm` is cleared
    // then.
    virtual at::Tensor fused_tokens(const Demonstration& demonstration, bool& warm) = 0;
    virtual at::Tensor fused_tokens_uncached(const Image& image, const std::string& question,
                                             const std::string& answer) = 0;
    // What the projector would be given: [tokens, d].
    virtual at::Tensor hidden_states(const Demonstration& demonstration) = 0;
    // Unit vector over the vision tower's patches; cached by content.
    virtual at::Tensor image_signature(const Demonstration& demonstration) = 0;
    // Valid until the next call of either.
    virtual const ProcessedImage& processed(const Image& image, int pictures_in_prompt) = 0;
    virtual const ProcessedImage& processed(const Demonstration& demonstration,
                                            int pictures_in_prompt) = 0;
    // Caches of prompt prefixes, by key; the method decides what a key is. nullptr: none yet; valid
    // until the next keep_prefix. What is kept may be dropped any time (bounded by bytes).
    virtual const KvCache* prefix(const std::string& key) = 0;
    // A copy of it.
    virtual void keep_prefix(const std::string& key, const KvCache& cache) = 0;
};

struct MethodRequest {
    const ImageQuestion& query;
    const std::vector<Demonstration>& demonstrations;  // selected, in order
    SamplingOptions sampling;
    std::uint64_t seed = 0;  // for the controls' permutations
    TextCallback on_text;
    std::stop_token stop;
    // How likely these are is asked for behind the answer (methods that generate only).
    std::vector<std::string> options{};
    bool most_similar_last = false;  // which end of the demonstrations to keep when there are fewer
};

class Method {
public:
    virtual ~Method() = default;
    virtual std::string name() const = 0;
    virtual bool uses_demonstrations() const { return true; }
    // Fills everything but score and peak_bytes.
    virtual MethodAnswer answer(const MethodRequest& request, MethodContext& context) const = 0;
};

// Throws Usage naming the known methods.
std::unique_ptr<const Method> make_method(const std::string& name);

}  // namespace aim
