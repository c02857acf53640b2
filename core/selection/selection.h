// Which demonstrations a query gets, and in which order. Pure functions over plain values.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

enum class Select { All, Manual, Random, Balanced, SimilarImage, SimilarText, Mixed };
// Given: as the selection yields them: the gallery's order (all), the list's (manual), as drawn
// (random, balanced), the most similar first (similar-*, mixed). By similarity means that of the
// selection, and of the pictures where the selection looks at none. Ties stay in gallery order.
enum class Order { Given, Random, MostSimilarLast, MostSimilarFirst };

const char* name_of(Select select);  // "all", "manual", "random", "balanced", "similar-image", …
Select select_from_name(std::string_view s);  // throws Usage naming the choices
const char* name_of(Order order);             // "given", "random", "most-similar-last", …
Order order_from_name(std::string_view s);

struct Candidate {
    std::int64_t id = 0;
    std::string label;     // for balanced; the answer stands in where there is none
    std::string question;  // for similar-text, together with the label
};

struct SelectionOptions {
    Select select = Select::Random;
    Order order = Order::Given;
    int shots = 4;  // at most; ignored by `all`
    std::uint64_t seed = 0;
    std::vector<std::int64_t> manual_ids;
    // Of Order::Random, where it is not to be that of the selection: several orders of the same.
    std::optional<std::uint64_t> order_seed{};
    bool operator==(const SelectionOptions&) const = default;
};

// Similarity of the query to each candidate, in the candidates' order; called only when needed.
using Similarities = std::function<std::vector<float>()>;

// Ids in the order in which they are to be shown. Deterministic in (candidates, options,
// similarities): `random` with a seed takes a prefix of one shuffle, so k shots are contained in
// k+1 shots, and so do `balanced` and the similar ones. `mixed` ranks by the mean of both
// similarities. Throws Usage for manual ids that are not among the candidates.
std::vector<std::int64_t> select_demonstrations(const std::vector<Candidate>& candidates,
                                                const SelectionOptions& options,
                                                const Similarities& image_similarity,
                                                const Similarities& text_similarity);

// Character-trigram cosine similarity of two texts, for similar-text. Range 0..1.
float text_similarity(std::string_view a, std::string_view b);

}  // namespace aim
