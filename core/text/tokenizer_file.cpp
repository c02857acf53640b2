#include "core/text/tokenizer_file.h"

#include "core/base/limits.h"

#include <algorithm>

namespace aim {

namespace {

[[noreturn]] void malformed(Sentence sentence, const std::string& detail = {}) {
    throw Error(ErrorCode::Malformed, std::move(sentence), detail);
}

// Receives the parser's events. Throws out of them, so that nothing after the first fault is read.
class Reader final : public nlohmann::json_sax<Json> {
public:
    explicit Reader(TokenizerFile& out) : out_(out) {}

    bool null() override { return value(nullptr); }
    bool boolean(bool v) override { return value(v); }
    bool number_integer(number_integer_t v) override { return value(v); }
    bool number_unsigned(number_unsigned_t v) override {
        if (place_ != Place::Vocabulary) return value(v);
        if (v > kMaxTokenId)
            malformed(Sentence::of("The tokenizer has a token id that is out of range."), key_);
        out_.vocabulary.add(key_, static_cast<std::uint32_t>(v));
        return true;
    }
    bool number_float(number_float_t v, const string_t&) override { return value(v); }
    bool string(string_t& v) override {
        if (place_ == Place::Merges) {
            // "a b": exactly one space.
            const std::size_t space = v.find(' ');
            if (v.starts_with("#version")) return true;
            if (space == v.npos || v.find(' ', space + 1) != v.npos)
                malformed(Sentence::of("The tokenizer has a merge that is not a pair."), v);
            out_.merges.emplace_back(v.substr(0, space), v.substr(space + 1));
            return true;
        }
        if (place_ == Place::Merge) {
            pair_.push_back(std::move(v));
            if (pair_.size() > 2)
                malformed(Sentence::of("The tokenizer has a merge that is not a pair."));
            return true;
        }
        return value(std::move(v));
    }
    bool binary(binary_t&) override { return false; }
    bool key(string_t& v) override {
        key_ = std::move(v);
        return true;
    }
    bool start_object(std::size_t) override {
        if (at_model("vocab") && place_ == Place::Elsewhere) {
            out_.vocabulary = {};
            place_ = Place::Vocabulary;
            return true;
        }
        return open(Json::object());
    }
    bool end_object() override {
        if (place_ == Place::Vocabulary) {
            place_ = Place::Elsewhere;
            seen_vocabulary_ = true;
            return true;
        }
        return close();
    }
    bool start_array(std::size_t) override {
        if (place_ == Place::Merges) {
            place_ = Place::Merge;
            pair_.clear();
            return true;
        }
        if (at_model("merges") && place_ == Place::Elsewhere) {
            out_.merges.clear();
            place_ = Place::Merges;
            return true;
        }
        return open(Json::array());
    }
    bool end_array() override {
        if (place_ == Place::Merge) {
            if (pair_.size() != 2)
                malformed(Sentence::of("The tokenizer has a merge that is not a pair."));
            out_.merges.emplace_back(std::move(pair_[0]), std::move(pair_[1]));
            place_ = Place::Merges;
            return true;
        }
        if (place_ == Place::Merges) {
            place_ = Place::Elsewhere;
            seen_merges_ = true;
            return true;
        }
        return close();
    }
    bool parse_error(std::size_t, const std::string&,
                     const nlohmann::detail::exception& e) override {
        malformed(Sentence::of("tokenizer.json is not valid JSON."), e.what());
    }

    bool complete() const { return seen_vocabulary_ && seen_merges_; }

private:
    enum class Place { Elsewhere, Vocabulary, Merges, Merge };

    // Whether the next value is the field `name` of the top-level object "model".
    bool at_model(std::string_view name) const {
        return open_.size() == 2 && open_[1] == model_ && model_ && key_ == name;
    }
    Json* put(Json v) {
        if (place_ != Place::Elsewhere)
            malformed(Sentence::of("The tokenizer's vocabulary or merges are not well-formed."));
        if (open_.empty()) {
            if (!out_.rest.is_null()) malformed(Sentence::of("tokenizer.json is not one object."));
            out_.rest = std::move(v);
            return &out_.rest;
        }
        Json& parent = *open_.back();
        if (parent.is_array()) {
            parent.push_back(std::move(v));
            return &parent.back();
        }
        Json& place = parent[key_];
        place = std::move(v);
        return &place;
    }
    bool value(Json v) {
        put(std::move(v));
        return true;
    }
    bool open(Json v) {
        if (open_.size() >= static_cast<std::size_t>(limits::kJsonDepth))
            throw Error(ErrorCode::TooLarge, Sentence::of("tokenizer.json nests too deeply."));
        const bool model = open_.size() == 1 && open_[0]->is_object() && key_ == "model";
        open_.push_back(put(std::move(v)));
        if (model) model_ = open_.back();
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    TokenizerFile& out_;
    Place place_ = Place::Elsewhere;
    std::string key_;
    std::vector<std::string> pair_;
    std::vector<Json*> open_;
    const Json* model_ = nullptr;
    bool seen_vocabulary_ = false;
    bool seen_merges_ = false;
};

}  // namespace

AddedToken added_token_from_json(const Json& json) {
    AddedToken token;
    token.content = text_of(required(object_of(json, "added_tokens"), "content"), "content");
    token.single_word = flag_field(json, "single_word", false);
    token.lstrip = flag_field(json, "lstrip", false);
    token.rstrip = flag_field(json, "rstrip", false);
    token.special = flag_field(json, "special", false);
    token.normalized = flag_field(json, "normalized", !token.special);
    return token;
}

BpeOptions TokenizerFile::bpe_options() const {
    const Json& model = required(rest, "model");
    BpeOptions options;
    if (const Json* unknown = field(model, "unk_token"))
        options.unknown_token = text_of(*unknown, "unk_token");
    options.continuing_subword_prefix = text_field(model, "continuing_subword_prefix", "");
    options.end_of_word_suffix = text_field(model, "end_of_word_suffix", "");
    options.fuse_unknown = flag_field(model, "fuse_unk", false);
    options.byte_fallback = flag_field(model, "byte_fallback", false);
    options.ignore_merges = flag_field(model, "ignore_merges", false);
    return options;
}

TokenizerFile read_tokenizer_file(std::string_view json) {
    TokenizerFile out;
    Reader reader(out);
    try {
        if (!Json::sax_parse(json, &reader))
            malformed(Sentence::of("tokenizer.json is not valid JSON."));
    } catch (const Json::exception& e) {
        malformed(Sentence::of("tokenizer.json is not valid JSON."), e.what());
    }
    if (!out.rest.is_object()) malformed(Sentence::of("tokenizer.json does not hold a tokenizer."));
    const Json& model = object_of(required(out.rest, "model"), "model");
    if (!field(model, "type") && !reader.complete())
        malformed(Sentence::of("The tokenizer lacks its vocabulary or its merges."));
    const std::string type = text_field(model, "type", "BPE");
    if (type != "BPE")
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of("The tokenizer's model \"%1\" is not supported; only BPE is.", type));
    if (!reader.complete())
        malformed(Sentence::of("The tokenizer lacks its vocabulary or its merges."));
    if (const Json* dropout = field(model, "dropout"); dropout && *dropout != 0.0)
        throw Error(ErrorCode::Unsupported,
                    Sentence::of("A tokenizer that drops merges at random is not supported."));
    if (const Json* added = field(out.rest, "added_tokens"))
        for (const Json& token : list_of(*added, "added_tokens")) {
            id_of(required(object_of(token, "added_tokens"), "id"), "id");
            out.added_tokens.push_back(added_token_from_json(token));
        }
    return out;
}

}  // namespace aim
