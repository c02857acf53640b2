// similar-image over a whole gallery: dot products of one vector with many.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace aim {

// Rows of `dimension` floats behind each other; another number of them throws Internal. Up to eight
// threads where there is much to do.
class VectorIndex {
public:
    explicit VectorIndex(std::size_t dimension) : dimension_(dimension) {}
    void reserve(std::size_t rows) { values_.reserve(rows * dimension_); }
    void add(std::span<const float> row);
    std::size_t size() const { return dimension_ > 0 ? values_.size() / dimension_ : 0; }
    std::size_t dimension() const { return dimension_; }
    std::vector<float> similarities(std::span<const float> query) const;

private:
    void require_dimension(std::span<const float> row) const;

    std::size_t dimension_;
    std::vector<float> values_;
};

}  // namespace aim
