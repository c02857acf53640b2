#include "core/fusion/train_examples.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/fusion/embedding.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <set>

namespace aim {

namespace {

constexpr std::int64_t kFeaturesMemory = 512LL * 1024 * 1024;
constexpr std::size_t kReadAtOnce = 16;  // demonstrations a batched pass
// Longer sequences cost more than they teach.
constexpr std::int64_t kSequence = 4096;

// Corpora from the web hold pictures that do not open and texts that do not fit; they are left
// out. What stops the training is everything else.
bool is_about_the_material(const Error& error) {
    switch (error.code()) {
        case ErrorCode::NotFound:
        case ErrorCode::Unreadable:
        case ErrorCode::Malformed:
        case ErrorCode::TooLarge:
        case ErrorCode::Unsupported:
        case ErrorCode::Usage:
            return true;
        default:
            return false;
    }
}

Image load(const std::filesystem::path& file) {
    return decode_image(read_bytes(file, limits::kImageFileBytes));
}

}  // namespace

std::int64_t TrainingRow::fused_tokens() const {
    std::int64_t count = 0;
    for (const auto& tensor : states) count += tensor.size(0);
    return count;
}

TrainingReader::TrainingReader(const Backbone& backbone, Span span, StateCache& states)
    : backbone_(backbone), span_(span), states_(states), features_memory_(kFeaturesMemory) {}

std::string TrainingReader::image_key(const std::filesystem::path& file) {
    auto [found, fresh] = image_keys_.try_emplace(file.string());
    if (!fresh) return found->second;
    try {
        found->second = sha256_hex(read_bytes(file, limits::kImageFileBytes));
    } catch (const Error& error) {
        if (!is_about_the_material(error)) throw;
        ++unreadable_;
    }
    return found->second;
}

std::string TrainingReader::state_key(const TrainingPair& pair) {
    const auto image = image_key(pair.image);
    if (image.empty()) return {};
    return Sha256().update_field(image).update_field(pair.question).update_field(pair.answer).hex();
}

void TrainingReader::read_one_by_one(const std::vector<Wanted>& batch) {
    for (const auto& item : batch) {
        try {
            const auto image = load(item.pair->image);
            states_.put(item.key, read_demonstration(backbone_, image, item.pair->question,
                                                     item.pair->answer, span_)
                                      .hidden_states);
        } catch (const Error& error) {
            if (!is_about_the_material(error)) throw;
            unusable_[item.key] = true;
            ++unreadable_;
        }
    }
}

void TrainingReader::read_states(const std::vector<Wanted>& wanted, std::stop_token stop) {
    for (std::size_t begin = 0; begin < wanted.size(); begin += kReadAtOnce) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        const std::vector<Wanted> batch(wanted.begin() + static_cast<std::ptrdiff_t>(begin),
                                        wanted.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                             wanted.size(), begin + kReadAtOnce)));
        std::vector<at::Tensor> states;
        try {
            std::vector<ProcessedImage> images;
            std::vector<std::pair<std::string, std::string>> texts;
            for (const auto& item : batch) {
                images.push_back(backbone_.process(load(item.pair->image), 1));
                texts.emplace_back(item.pair->question, item.pair->answer);
            }
            states = read_batch(backbone_, std::move(images), texts, span_);
        } catch (const Error& error) {
            if (!is_about_the_material(error)) throw;
            read_one_by_one(batch);
            continue;
        }
        for (std::size_t i = 0; i < batch.size(); ++i) states_.put(batch[i].key, states[i]);
    }
}

TrainingReader::Features TrainingReader::features_of(const std::filesystem::path& file,
                                                     const std::string& key) {
    if (const auto found = features_.find(key); found != features_.end()) return found->second;
    Features features;
    features.shape = backbone_.process(load(file), 1);
    // A clone, so that nothing made under inference mode enters the graph.
    features.tokens = backbone_.image_features(features.shape, 1).clone();
    features.shape.pixel_values = {};
    if (const auto bytes = static_cast<std::int64_t>(features.tokens.nbytes());
        bytes <= features_memory_) {
        features_memory_ -= bytes;
        features_[key] = features;
    }
    return features;
}

// What the model should say after `prompt`: the answer as its chat template writes it, and the end
// token.
std::vector<std::int64_t> TrainingReader::answer_ids(const TrainingPair& query,
                                                     const Prompt& prompt) const {
    const auto full =
        backbone_.prepare({user_turn(query.question, 1), assistant_turn(query.answer)},
                          prompt.images, /*add_generation_prompt=*/false);
    const auto& eos = backbone_.eos_ids();
    std::vector<std::int64_t> ids;
    const bool continues = full.ids.size() > prompt.ids.size() &&
                           std::equal(prompt.ids.begin(), prompt.ids.end(), full.ids.begin());
    // Behind the prompt, and the first there: the end token's name may hold the answer.
    const auto at = continues
                        ? full.expanded.find(query.answer, full.offsets[prompt.ids.size()].begin)
                        : std::string::npos;
    std::size_t end = 0;
    if (at != std::string::npos) {
        const ByteSpan span{at, at + query.answer.size()};
        for (auto i = prompt.ids.size(); i < full.ids.size(); ++i)
            if (full.offsets[i].overlaps(span)) end = i + 1;
    }
    if (end > 0) {
        ids.assign(full.ids.begin() + static_cast<std::ptrdiff_t>(prompt.ids.size()),
                   full.ids.begin() + static_cast<std::ptrdiff_t>(end));
        const bool ends =
            end < full.ids.size() && std::find(eos.begin(), eos.end(), full.ids[end]) != eos.end();
        if (ends) {
            ids.push_back(full.ids[end]);
            return ids;
        }
    } else {  // the template's generation prompt does not begin its own answers
        ids = backbone_.tokenizer().encode_ids(query.answer, /*add_special_tokens=*/false);
    }
    if (!eos.empty()) ids.push_back(eos.front());
    return ids;
}

TrainingRow TrainingReader::row_of(const TrainingExample& example) {
    TrainingRow row;
    const auto key = image_key(example.query.image);
    if (key.empty())
        throw Error(ErrorCode::Unreadable, Sentence::of("The query's picture cannot be read."));
    const auto features = features_of(example.query.image, key);
    auto prompt = backbone_.prepare({user_turn(example.query.question, 1)}, {features.shape},
                                    /*add_generation_prompt=*/true);
    row.answer_ids = answer_ids(example.query, prompt);
    if (row.answer_ids.empty())
        throw Error(ErrorCode::Malformed, Sentence::of("An answer has no tokens."));
    const auto embeds = backbone_.embed(prompt.ids, {features.tokens});
    const auto block = prompt.first_image_block;
    row.before = embeds.narrow(0, 0, block);
    row.after = embeds.narrow(0, block, embeds.size(0) - block);
    const std::vector<std::int64_t> shown(row.answer_ids.begin(), row.answer_ids.end() - 1);
    row.answer = backbone_.decoder().embed(at::tensor(shown, at::kLong).to(backbone_.device()));

    for (const auto& pair : example.demonstrations) {
        const auto state = state_key(pair);
        if (state.empty()) continue;
        if (auto found = states_.get(state)) row.states.push_back(std::move(*found));
    }
    const auto room = std::min(kSequence, backbone_.config().text.max_positions > 0
                                              ? backbone_.config().text.max_positions
                                              : kSequence);
    while (!row.states.empty() && row.tokens() > room) row.states.erase(row.states.begin());
    if (row.states.empty())
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("None of an example's demonstrations can be used."));
    const auto places = backbone_.positions(prompt, block, row.fused_tokens());
    // Text goes on behind the largest position of any axis.
    const auto behind = at::arange(1, row.answer.size(0) + 1, places.options()) + places.max();
    row.positions = at::cat({places, behind.expand({places.size(0), -1})}, 1);
    return row;
}

std::vector<TrainingRow> TrainingReader::rows(const std::vector<TrainingExample>& examples,
                                              std::stop_token stop) {
    at::NoGradGuard no_grad;
    std::vector<Wanted> wanted;
    std::set<std::string> seen;
    for (const auto& example : examples)
        for (const auto& pair : example.demonstrations) {
            auto key = state_key(pair);
            if (key.empty() || states_.contains(key) || unusable_.count(key) > 0 ||
                !seen.insert(key).second)
                continue;
            wanted.push_back({std::move(key), &pair});
        }
    read_states(wanted, stop);
    std::vector<TrainingRow> rows;
    for (const auto& example : examples) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        try {
            rows.push_back(row_of(example));
        } catch (const Error& error) {
            if (!is_about_the_material(error)) throw;
        }
    }
    return rows;
}

}  // namespace aim
