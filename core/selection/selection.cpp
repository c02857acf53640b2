#include "core/selection/selection.h"

#include "core/base/error.h"
#include "core/selection/shuffle.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace aim {

namespace {

constexpr std::array<std::pair<Select, const char*>, 7> kSelects{
    {{Select::All, "all"},
     {Select::Manual, "manual"},
     {Select::Random, "random"},
     {Select::Balanced, "balanced"},
     {Select::SimilarImage, "similar-image"},
     {Select::SimilarText, "similar-text"},
     {Select::Mixed, "mixed"}}};
constexpr std::array<std::pair<Order, const char*>, 4> kOrders{
    {{Order::Given, "given"},
     {Order::Random, "random"},
     {Order::MostSimilarLast, "most-similar-last"},
     {Order::MostSimilarFirst, "most-similar-first"}}};

template <class Value, std::size_t N>
const char* name_in(const std::array<std::pair<Value, const char*>, N>& names, Value value) {
    for (const auto& [candidate, name] : names)
        if (candidate == value) return name;
    return "";
}

template <class Value, std::size_t N>
std::optional<Value> value_in(const std::array<std::pair<Value, const char*>, N>& names,
                              std::string_view s) {
    for (const auto& [value, name] : names)
        if (s == name) return value;
    return std::nullopt;
}

template <class Value, std::size_t N>
std::string choices_of(const std::array<std::pair<Value, const char*>, N>& names) {
    std::string choices;
    for (const auto& [value, name] : names)
        choices += (choices.empty() ? "" : ", ") + std::string(name);
    return choices;
}

using Indices = std::vector<std::size_t>;

Indices everything(std::size_t n) {
    Indices all(n);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

Indices manual(const std::vector<Candidate>& candidates, const std::vector<std::int64_t>& ids) {
    std::map<std::int64_t, std::size_t> by_id;
    for (std::size_t i = 0; i < candidates.size(); ++i) by_id.emplace(candidates[i].id, i);
    Indices chosen;
    for (const auto id : ids) {
        const auto found = by_id.find(id);
        if (found == by_id.end())
            throw Error(
                ErrorCode::Usage,
                Sentence::of("Demonstration %1 was chosen, but it is not in this gallery.", id));
        if (std::find(chosen.begin(), chosen.end(), found->second) == chosen.end())
            chosen.push_back(found->second);
    }
    return chosen;
}

// Labels take turns in random order; within a label, demonstrations come in random order.
Indices balanced(const std::vector<Candidate>& candidates, SeededNumbers& numbers) {
    std::map<std::string, Indices> by_label;
    for (std::size_t i = 0; i < candidates.size(); ++i) by_label[candidates[i].label].push_back(i);
    std::vector<Indices> groups;
    for (auto& [label, members] : by_label) {
        const auto order = random_order(members.size(), numbers);
        Indices shuffled;
        for (const auto i : order) shuffled.push_back(members[i]);
        groups.push_back(std::move(shuffled));
    }
    const auto turns = random_order(groups.size(), numbers);
    Indices drawn;
    for (std::size_t round = 0; drawn.size() < candidates.size(); ++round)
        for (const auto group : turns)
            if (round < groups[group].size()) drawn.push_back(groups[group][round]);
    return drawn;
}

std::vector<float> checked(std::vector<float> similarity, std::size_t candidates) {
    if (similarity.size() != candidates)
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("There is not one similarity for each demonstration."));
    return similarity;
}

void sort_by(Indices& indices, const std::vector<float>& similarity, bool best_first) {
    std::stable_sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) {
        return best_first ? similarity[a] > similarity[b] : similarity[a] < similarity[b];
    });
}

// The `count` most similar, best first; ties in gallery order. Sorting a large gallery would take
// longer than comparing it.
void keep_best(Indices& indices, const std::vector<float>& similarity, std::size_t count) {
    const auto end = indices.begin() + static_cast<std::ptrdiff_t>(std::min(count, indices.size()));
    std::partial_sort(indices.begin(), end, indices.end(), [&](std::size_t a, std::size_t b) {
        return similarity[a] != similarity[b] ? similarity[a] > similarity[b] : a < b;
    });
    indices.erase(end, indices.end());
}

}  // namespace

const char* name_of(Select select) { return name_in(kSelects, select); }
Select select_from_name(std::string_view s) {
    if (const auto found = value_in(kSelects, s)) return *found;
    throw Error(ErrorCode::Usage, Sentence::of("There is no selection \"%1\"; choose among %2.", s,
                                               choices_of(kSelects)));
}
const char* name_of(Order order) { return name_in(kOrders, order); }
Order order_from_name(std::string_view s) {
    if (const auto found = value_in(kOrders, s)) return *found;
    throw Error(ErrorCode::Usage,
                Sentence::of("There is no order \"%1\"; choose among %2.", s, choices_of(kOrders)));
}

std::vector<std::int64_t> select_demonstrations(const std::vector<Candidate>& candidates,
                                                const SelectionOptions& options,
                                                const Similarities& image_similarity,
                                                const Similarities& text_similarity) {
    if (options.shots < 0 && options.select != Select::All)
        throw Error(ErrorCode::Usage,
                    Sentence::of("The number of demonstrations must not be negative."));
    const auto n = candidates.size();
    const bool ranked = options.select == Select::SimilarImage ||
                        options.select == Select::SimilarText || options.select == Select::Mixed;
    const bool sorted =
        options.order == Order::MostSimilarFirst || options.order == Order::MostSimilarLast;
    const bool nothing = n == 0 || (options.select != Select::All && options.shots == 0);
    std::vector<float> similarity;
    if ((ranked || sorted) && !nothing) {
        if (options.select == Select::SimilarText) {
            similarity = checked(text_similarity(), n);
        } else {
            similarity = checked(image_similarity(), n);
            if (options.select == Select::Mixed) {
                const auto text = checked(text_similarity(), n);
                for (std::size_t i = 0; i < n; ++i) similarity[i] = (similarity[i] + text[i]) / 2;
            }
        }
    }

    SeededNumbers numbers(options.seed, "selection");
    Indices chosen;
    switch (options.select) {
        case Select::All:
            chosen = everything(n);
            break;
        case Select::Manual:
            chosen = manual(candidates, options.manual_ids);
            break;
        case Select::Random:
            chosen = random_order(n, numbers);
            break;
        case Select::Balanced:
            chosen = balanced(candidates, numbers);
            break;
        case Select::SimilarImage:
        case Select::SimilarText:
        case Select::Mixed:
            chosen = everything(n);
            if (!nothing) keep_best(chosen, similarity, static_cast<std::size_t>(options.shots));
            break;
    }
    if (options.select != Select::All && chosen.size() > static_cast<std::size_t>(options.shots))
        chosen.resize(static_cast<std::size_t>(options.shots));

    if (options.order == Order::Random) {
        SeededNumbers order_numbers(options.order_seed.value_or(options.seed), "order");
        Indices shuffled;
        for (const auto i : random_order(chosen.size(), order_numbers))
            shuffled.push_back(chosen[i]);
        chosen = std::move(shuffled);
    } else if (sorted && !nothing) {
        sort_by(chosen, similarity, options.order == Order::MostSimilarFirst);
    }
    std::vector<std::int64_t> ids;
    for (const auto i : chosen) ids.push_back(candidates[i].id);
    return ids;
}

}  // namespace aim
