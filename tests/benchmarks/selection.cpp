// How long choosing 16 of 100,000 demonstrations takes, by picture and by text.
#include "core/selection/selection.h"
#include "core/selection/shuffle.h"
#include "core/selection/text_index.h"
#include "core/selection/vector_index.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRuns = 21;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <class Work>
void measure(const char* name, const Work& work) {
    std::vector<double> times;
    for (int i = 0; i < kRuns; ++i) {
        const auto start = Clock::now();
        work(i);
        times.push_back(milliseconds_since(start));
    }
    std::sort(times.begin(), times.end());
    std::printf("%-16s median %6.1f ms, slowest %6.1f ms\n", name, times[kRuns / 2], times.back());
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t rows = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
    const std::size_t dimension = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1024;
    aim::SeededNumbers numbers(1);
    const auto vector = [&] {
        std::vector<float> out(dimension);
        for (auto& value : out) value = static_cast<float>(numbers.below(2001)) / 1000 - 1;
        return out;
    };
    std::vector<aim::Candidate> candidates;
    std::vector<std::string> texts;
    aim::VectorIndex pictures(dimension);
    pictures.reserve(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        std::string name = "name";
        for (int j = 0; j < 6; ++j) name += static_cast<char>('a' + numbers.below(26));
        candidates.push_back(
            {static_cast<std::int64_t>(i) + 1, name,
             "Which of the birds in the garden is this one, number " + std::to_string(i) + "?"});
        texts.push_back(candidates.back().question + " " + candidates.back().label);
        pictures.add(vector());
    }
    auto start = Clock::now();
    const aim::TextIndex index(texts);
    std::printf("%zu demonstrations, %zu numbers a picture; text index made in %.0f ms\n", rows,
                dimension, milliseconds_since(start));

    aim::SelectionOptions options;
    options.shots = 16;
    std::vector<std::vector<float>> queries;
    for (int i = 0; i < kRuns; ++i) queries.push_back(vector());
    int run = 0;
    const auto by_picture = [&] {
        return pictures.similarities(queries[static_cast<std::size_t>(run)]);
    };
    const auto by_text = [&] {
        return index.similarities("Which of the birds in the garden is number " +
                                  std::to_string(run) + "?");
    };
    for (const auto select : {aim::Select::SimilarImage, aim::Select::SimilarText,
                              aim::Select::Mixed, aim::Select::Random, aim::Select::Balanced}) {
        options.select = select;
        measure(aim::name_of(select), [&](int i) {
            run = i;
            aim::select_demonstrations(candidates, options, by_picture, by_text);
        });
    }
    return 0;
}
