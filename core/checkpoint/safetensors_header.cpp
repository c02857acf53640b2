#include "core/checkpoint/safetensors_header.h"

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/base/limits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace aim {

namespace {

using nlohmann::json;

// More than any model has; keeps a header of nothing but empty tensors from filling the memory.
constexpr std::size_t kMostTensors = 1'000'000;

[[noreturn]] void refuse(const std::string& file, const Sentence& why) {
    throw Error(ErrorCode::Malformed,
                Sentence::of("%1 is not a valid safetensors file: %2.", file, why));
}

// SAX handler for {"__metadata__": {string: string}, name: {"dtype", "shape", "data_offsets"}}.
class HeaderReader final : public json::json_sax_t {
public:
    HeaderReader(SafetensorsHeader& out, const std::string& file) : out_(out), file_(file) {}

    bool null() override {
        if (!passed_over()) unexpected(Sentence::verbatim("null"));
        return true;
    }
    bool boolean(bool) override {
        if (!passed_over()) unexpected(Sentence::of("a truth value"));
        return true;
    }
    bool number_integer(json::number_integer_t) override {
        if (!passed_over()) unexpected(Sentence::of("a negative number"));
        return true;
    }
    bool number_float(json::number_float_t, const std::string&) override {
        if (!passed_over()) unexpected(Sentence::of("a fraction or a number beyond 64 bits"));
        return true;
    }
    bool binary(json::binary_t&) override { unexpected(Sentence::of("binary data")); }

    bool number_unsigned(json::number_unsigned_t value) override {
        if (passed_over()) return true;
        if (place_ == Place::Array && field_ == Field::Shape) {
            if (shape_.size() >= static_cast<std::size_t>(limits::kTensorRank))
                refuse(file_, Sentence::of("\"%1\" has more than %2 dimensions", name_,
                                           limits::kTensorRank));
            shape_.push_back(checked_cast<std::int64_t>(
                value, [] { return Sentence::of("A dimension of a tensor is out of range."); }));
        } else if (place_ == Place::Array && field_ == Field::Offsets) {
            if (offsets_.size() >= 2)
                refuse(file_, Sentence::of("\"%1\" has more than two offsets", name_));
            offsets_.push_back(value);
        } else {
            unexpected(Sentence::of("a number"));
        }
        return true;
    }

    bool string(json::string_t& value) override {
        if (passed_over()) return true;
        if (place_ == Place::Metadata) {
            if (!out_.metadata.emplace(key_, value).second)
                refuse(file_, Sentence::of("the metadata names \"%1\" twice", key_));
        } else if (place_ == Place::Tensor && field_ == Field::Dtype) {
            dtype_ = value;
        } else {
            unexpected(Sentence::of("a text"));
        }
        return true;
    }

    bool start_object(std::size_t) override {
        if (passed_over()) return ++skipping_, true;
        if (place_ == Place::Outside) {
            place_ = Place::Top;
        } else if (place_ == Place::Top) {
            place_ = name_ == "__metadata__" ? Place::Metadata : Place::Tensor;
            seen_dtype_ = seen_shape_ = seen_offsets_ = false;
            shape_.clear();
            offsets_.clear();
        } else {
            unexpected(Sentence::of("an object"));
        }
        return true;
    }

    bool key(json::string_t& value) override {
        if (skipping_ > 0) return true;
        if (place_ == Place::Top) {
            name_ = value;
            if (name_ == "__metadata__" ? std::exchange(seen_metadata_, true)
                                        : out_.tensors.contains(name_))
                refuse(file_, Sentence::of("it names \"%1\" twice", name_));
        } else if (place_ == Place::Metadata) {
            key_ = value;
        } else {
            // Fields the format does not know are passed over, as the reference reader does.
            field_ = Field::Other;
            if (value == "dtype") once(seen_dtype_, Field::Dtype, value);
            if (value == "shape") once(seen_shape_, Field::Shape, value);
            if (value == "data_offsets") once(seen_offsets_, Field::Offsets, value);
        }
        return true;
    }

    bool end_object() override {
        if (skipping_ > 0) return end_skipped();
        if (place_ == Place::Tensor) finish_tensor();
        place_ = place_ == Place::Top ? Place::Outside : Place::Top;
        field_ = Field::None;
        return true;
    }

    bool start_array(std::size_t) override {
        if (passed_over()) return ++skipping_, true;
        if (place_ != Place::Tensor || (field_ != Field::Shape && field_ != Field::Offsets))
            unexpected(Sentence::of("a list"));
        place_ = Place::Array;
        return true;
    }

    bool end_array() override {
        if (skipping_ > 0) return end_skipped();
        place_ = Place::Tensor;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&,
                     const json::exception& error) override {
        throw Error(
            ErrorCode::Malformed,
            Sentence::of("%1 is not a valid safetensors file: its header is not JSON (at byte %2).",
                         file_, position),
            error.what());
    }

private:
    enum class Place { Outside, Top, Metadata, Tensor, Array };
    enum class Field { None, Dtype, Shape, Offsets, Other };

    [[noreturn]] void unexpected(const Sentence& what) {
        if (name_.empty())
            refuse(file_, Sentence::of("its header has %1 where none belongs", what));
        refuse(file_, Sentence::of("its header has %1 where none belongs (\"%2\")", what, name_));
    }
    bool passed_over() const { return skipping_ > 0 || field_ == Field::Other; }
    bool end_skipped() {
        --skipping_;
        return true;
    }
    void once(bool& seen, Field field, const std::string& key) {
        if (std::exchange(seen, true))
            refuse(file_, Sentence::of("\"%1\" has two fields \"%2\"", name_, key));
        field_ = field;
    }
    void finish_tensor() {
        if (!seen_dtype_ || !seen_shape_ || offsets_.size() != 2)
            refuse(file_, Sentence::of("\"%1\" lacks its dtype, shape or data_offsets", name_));
        if (out_.tensors.size() >= kMostTensors)
            throw Error(ErrorCode::TooLarge,
                        Sentence::of("%1 lists more tensors than any model has.", file_));
        HeaderEntry entry;
        try {
            entry.dtype = dtype_from_name(dtype_);
        } catch (const Error& error) {
            throw Error(error.code(), Sentence::of("The tensor \"%1\" cannot be read: %2", name_,
                                                   error.sentence()));
        }
        entry.shape = shape_;
        entry.begin = offsets_[0];
        entry.end = offsets_[1];
        out_.tensors.emplace(name_, std::move(entry));
    }

    SafetensorsHeader& out_;
    const std::string& file_;
    Place place_ = Place::Outside;
    Field field_ = Field::None;
    int skipping_ = 0;
    bool seen_metadata_ = false, seen_dtype_ = false, seen_shape_ = false, seen_offsets_ = false;
    std::string name_, key_, dtype_;
    std::vector<std::int64_t> shape_;
    std::vector<std::uint64_t> offsets_;
};

void check_layout(const SafetensorsHeader& header, std::uint64_t buffer_bytes,
                  const std::string& file) {
    std::vector<std::pair<const HeaderEntry*, const std::string*>> order;
    order.reserve(header.tensors.size());
    for (const auto& [name, entry] : header.tensors) {
        std::uint64_t bytes = size_of(entry.dtype);
        for (const auto dimension : entry.shape)
            bytes = checked_mul(bytes, static_cast<std::uint64_t>(dimension), [] {
                return Sentence::of("A tensor of a file is too large to be true.");
            });
        if (entry.end < entry.begin || entry.end - entry.begin != bytes)
            refuse(file,
                   Sentence::of("\"%1\" does not hold as many bytes as its shape needs", name));
        order.emplace_back(&entry, &name);
    }
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first->begin, a.first->end) < std::pair(b.first->begin, b.first->end);
    });
    std::uint64_t at = 0;
    for (const auto& [entry, name] : order) {
        if (entry->begin < at) refuse(file, Sentence::of("\"%1\" overlaps its neighbour", *name));
        if (entry->begin > at) refuse(file, Sentence::of("\"%1\" leaves a hole before it", *name));
        at = entry->end;
    }
    if (at > buffer_bytes)
        refuse(file, Sentence::of(
                         "it ends before its tensors do; it may not have been copied completely"));
    if (at < buffer_bytes) refuse(file, Sentence::of("bytes are left over behind its tensors"));
}

}  // namespace

SafetensorsHeader parse_safetensors_header(std::string_view text, std::uint64_t buffer_bytes,
                                           const std::string& file) {
    if (text.empty() || text.front() != '{')
        refuse(file, Sentence::of("its header does not begin with {"));
    SafetensorsHeader header;
    HeaderReader reader(header, file);
    json::sax_parse(text.begin(), text.end(), &reader);
    check_layout(header, buffer_bytes, file);
    return header;
}

}  // namespace aim
