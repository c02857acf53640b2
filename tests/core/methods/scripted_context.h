// A context whose fused tokens and caches a test can look into.
#pragma once

#include "core/backbone/oracle.h"
#include "core/base/error.h"
#include "core/methods/method.h"

#include <map>

class ScriptedContext final : public aim::MethodContext {
public:
    const aim::Backbone& backbone() override { return *model; }
    const aim::Projector& projector() override {
        if (!with_projector)
            throw aim::Error(aim::ErrorCode::Usage, aim::Sentence::verbatim("No projector."));
        return projector_;
    }
    at::Tensor fused_tokens(const aim::Demonstration& demonstration, bool& warm) override {
        projector();
        const auto found = fused.find(demonstration.content_key);
        if (found != fused.end()) return found->second;
        warm = false;
        return fused[demonstration.content_key] = fused_tokens_uncached(
                   demonstration.load_image(), demonstration.question, demonstration.answer);
    }
    at::Tensor fused_tokens_uncached(const aim::Image& image, const std::string& question,
                                     const std::string& answer) override {
        readings.push_back({image.width, question, answer});
        return projector().project(
            aim::read_demonstration(*model, image, question, answer, aim::Span::QuestionAndAnswer)
                .hidden_states);
    }
    at::Tensor hidden_states(const aim::Demonstration& demonstration) override {
        return aim::read_demonstration(*model, demonstration.load_image(), demonstration.question,
                                       demonstration.answer, aim::Span::QuestionAndAnswer)
            .hidden_states;
    }
    at::Tensor image_signature(const aim::Demonstration& demonstration) override {
        return model->image_signature(processed(demonstration, 1));
    }
    const aim::ProcessedImage& processed(const aim::Image& image, int pictures) override {
        return last_ = model->process(image, pictures);
    }
    const aim::ProcessedImage& processed(const aim::Demonstration& demonstration,
                                         int pictures) override {
        ++demonstrations_processed;
        return last_ = model->process(demonstration.load_image(), pictures);
    }
    const aim::KvCache* prefix(const std::string& key) override {
        if (!keeps_prefixes) return nullptr;
        const auto found = prefixes.find(key);
        return found == prefixes.end() ? nullptr : &found->second;
    }
    void keep_prefix(const std::string& key, const aim::KvCache& cache) override {
        prefixes.insert_or_assign(key, cache.clone());
    }

    struct Reading {
        int width;  // tells the pictures apart
        std::string question, answer;
    };
    std::unique_ptr<aim::Backbone> model = aim::Backbone::open(oracle::kLlava, {"float32", "cpu"});
    bool with_projector = true, keeps_prefixes = true;
    int demonstrations_processed = 0;
    std::map<std::string, at::Tensor> fused;
    std::map<std::string, aim::KvCache> prefixes;
    std::vector<Reading> readings;

private:
    aim::Projector projector_ = aim::Projector::open(
        oracle::kLlava / "expected/projector.safetensors", "", 96, at::kFloat, at::kCPU);
    aim::ProcessedImage last_;
};

inline aim::Image oracle_image(const std::string& name) {
    return aim::read_image(oracle::kLlava / "expected" / (name + ".png"));
}

// The oracle's three demonstrations.
inline std::vector<aim::Demonstration> oracle_demonstrations() {
    std::vector<aim::Demonstration> out;
    const auto facts = oracle::facts("icl");
    for (const auto& d : facts["demonstrations"]) {
        aim::Demonstration demonstration;
        demonstration.id = static_cast<std::int64_t>(out.size()) + 11;
        demonstration.question = d["question"].get<std::string>();
        demonstration.answer = d["answer"].get<std::string>();
        demonstration.content_key = "content" + std::to_string(out.size());
        const auto name = d["image"].get<std::string>();
        demonstration.load_image = [stem = name.substr(0, name.find('.'))] {
            return oracle_image(stem);
        };
        out.push_back(std::move(demonstration));
    }
    return out;
}

inline aim::MethodAnswer answer_by(const std::string& method, ScriptedContext& context,
                                   const aim::ImageQuestion& query,
                                   const std::vector<aim::Demonstration>& demonstrations,
                                   std::uint64_t seed = 0, const aim::TextCallback& on_text = {}) {
    aim::SamplingOptions sampling;
    sampling.max_new_tokens = 16;
    return aim::make_method(method)->answer({query, demonstrations, sampling, seed, on_text, {}},
                                            context);
}

inline aim::ImageQuestion oracle_query() {
    const auto facts = oracle::facts("icl");
    return {oracle_image(facts["query"]["case"].get<std::string>()),
            facts["query"]["question"].get<std::string>()};
}
