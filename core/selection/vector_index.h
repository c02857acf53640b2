// similar-image over a whole gallery: dot products of one vector with many.
#pragma once

#include <cstddef>
#include <vector>

namespace aim {

// Rows of `dimension` floats behind each other. Two threads where there is much to do.
class VectorIndex {
public:
    explicit VectorIndex(std::size_t dimension) : dimension_(dimension) {}
    void reserve(std::size_t rows) { values_.reserve(rows * dimension_); }
    void add(const float* row);  // `dimension` of them
    std::size_t size() const { return dimension_ > 0 ? values_.size() / dimension_ : 0; }
    std::size_t dimension() const { return dimension_; }
    std::vector<float> similarities(const float* query) const;

private:
    std::size_t dimension_;
    std::vector<float> values_;
};

}  // namespace aim
