// Runs: one query answered by some methods, with all that is needed to understand it later.
#pragma once

#include "core/base/sentence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aim {

class Connection;

struct StoredAnswer {
    std::int64_t id = 0;
    std::string method;
    std::string text;
    std::vector<std::int64_t> token_ids;
    std::vector<std::int64_t> demonstrations;  // ids, in the order shown
    std::string prompt;                        // as a person reads it
    std::string prompt_segments = "[]";        // JSON, as the method gave it; "[]": not kept
    std::int64_t text_tokens = 0, image_tokens = 0, fused_tokens = 0;  // of the context
    double encode_ms = 0, prefill_ms = 0, first_token_ms = 0, decode_ms = 0, total_ms = 0;
    bool warm = false;
    std::int64_t kv_bytes = 0, peak_bytes = 0;
    std::optional<double> score;  // 0..1 against the reference
    Sentence error;               // when the method could not answer
    std::int64_t context_tokens() const { return text_tokens + image_tokens + fused_tokens; }
};

struct StoredRun {
    std::int64_t id = 0;
    std::string image;  // SHA-256 of the query's picture, see Images; "" when there is none
    std::string question;
    std::optional<std::string> reference;
    std::int64_t gallery = 0;  // 0: none. May be gone by now; the name is what it was called then
    std::string gallery_name;
    std::string model_name, model_family, model_fingerprint, projector_fingerprint;
    std::string dtype, device, device_reason;
    std::string settings = "{}";  // JSON: shots, select, order, seed, generation
    std::string created_at;       // ISO 8601 UTC; set by add when empty
    bool pinned = false;
    std::vector<StoredAnswer> answers;
};

struct RunSummary {
    std::int64_t id = 0;
    std::string image, question;
    std::optional<std::string> reference;
    std::string gallery_name, model_family, created_at;
    bool pinned = false;
    std::vector<std::string> methods;
};

struct RunFilter {
    std::string search = {};  // in question, reference, gallery name, answers; case-insensitive
    bool pinned_only = false;
    std::optional<std::int64_t> gallery = std::nullopt;
};

class Runs {
public:
    explicit Runs(Connection& connection) : connection_(connection) {}

    // The run with all its answers, one transaction. Ids in the argument are ignored.
    std::int64_t add(const StoredRun& run);
    // For answers that arrive one by one.
    std::int64_t add_answer(std::int64_t run, const StoredAnswer& answer);

    StoredRun get(std::int64_t id) const;  // throws NotFound
    // Pinned ones first, then the newest first; limit < 0: all.
    std::vector<RunSummary> list(std::int64_t offset = 0, std::int64_t limit = -1,
                                 const RunFilter& filter = {}) const;
    std::int64_t count(const RunFilter& filter = {}) const;
    std::vector<std::int64_t> ids() const;  // oldest first
    void set_pinned(std::int64_t id, bool pinned);
    void set_reference(std::int64_t id, const std::optional<std::string>& reference);
    void set_score(std::int64_t answer, std::optional<double> score);
    std::vector<StoredRun> remove(const std::vector<std::int64_t>& ids);  // for restore
    void restore(const std::vector<StoredRun>& runs);                     // same ids

private:
    Connection& connection_;
};

}  // namespace aim
