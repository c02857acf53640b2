// A gallery's demonstrations: picture, question, answer, label, position.
#pragma once

#include "core/workspace/fused_tokens.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

class Connection;

struct StoredDemonstration {
    std::int64_t id = 0;
    std::int64_t gallery = 0;
    std::int64_t position = 0;  // 0, 1, 2, … within the gallery, without holes
    std::string image;          // SHA-256, see Images
    std::string question, answer, label;
};

struct NewDemonstration {
    std::string image;  // SHA-256 of a picture that is stored
    std::string question, answer, label;
};

// Only the fields that are set change.
struct DemonstrationEdit {
    std::optional<std::string> image, question, answer, label;
};

// What undo needs: the same ids come back at the same positions.
struct RemovedDemonstrations {
    std::vector<StoredDemonstration> rows;  // by position
};

enum class FusedState {
    Missing,  // never fused, or dropped
    Stale,    // fused once, but edited since, or for another model, projector or dtype
    Fused,
    Failed,  // as it is now it was tried, and could not be: see FusedTokensStore::failure
};

struct DemonstrationFilter {
    std::string search;                // in question, answer, label; case-insensitive; empty: all
    std::optional<std::string> label;  // "" finds those without
    std::optional<FusedState> fused;   // needs `context`
    std::optional<FusedContext> context;
    bool repeated = false;  // only pictures that stand in the gallery more than once
};

struct LabelCount {
    std::string label;  // "" where there is none
    std::int64_t demonstrations = 0;
};

class Demonstrations {
public:
    explicit Demonstrations(Connection& connection) : connection_(connection) {}

    StoredDemonstration get(std::int64_t id) const;  // throws NotFound
    std::int64_t count(std::int64_t gallery, const DemonstrationFilter& filter = {}) const;
    // By position; limit < 0: all of them.
    std::vector<StoredDemonstration> list(std::int64_t gallery, std::int64_t offset = 0,
                                          std::int64_t limit = -1,
                                          const DemonstrationFilter& filter = {}) const;
    // Ids alone, by position: what a lazily loaded grid keeps.
    std::vector<std::int64_t> ids(std::int64_t gallery,
                                  const DemonstrationFilter& filter = {}) const;
    std::vector<LabelCount> labels(std::int64_t gallery) const;  // by label

    // At the end, or before `position`. Texts must be UTF-8 of at most limits::kTextBytes.
    std::int64_t add(std::int64_t gallery, const NewDemonstration& demonstration,
                     std::int64_t position = -1);
    // Takes from `next` until it returns nothing. One transaction: when `next` throws or `stop` is
    // asked for (Cancelled), nothing was added. Returns how many.
    std::int64_t add_all(std::int64_t gallery,
                         const std::function<std::optional<NewDemonstration>()>& next,
                         std::stop_token stop = {});
    // Returns the values before, so that undo is another edit.
    StoredDemonstration update(std::int64_t id, const DemonstrationEdit& edit);
    // Moves `ids` (of one gallery), kept in the order given, so that the first lands at `position`
    // counted without them.
    void move(const std::vector<std::int64_t>& ids, std::int64_t position);
    // The whole order at once; must be a permutation of the gallery's ids (undo of `move`).
    void reorder(std::int64_t gallery, const std::vector<std::int64_t>& ids);
    RemovedDemonstrations remove(const std::vector<std::int64_t>& ids);
    // Throws NotFound when the gallery is gone, Usage when an id is taken.
    void restore(const RemovedDemonstrations& removed);

    std::vector<std::byte> thumbnail(std::int64_t id);
    std::vector<std::byte> image_bytes(std::int64_t id) const;

    FusedState fused_state(std::int64_t id, const FusedContext& context) const;
    // For `ids` in their order: what a page of the grid shows. Throws NotFound.
    std::vector<FusedState> fused_states(const std::vector<std::int64_t>& ids,
                                         const FusedContext& context) const;

private:
    Connection& connection_;
};

}  // namespace aim
