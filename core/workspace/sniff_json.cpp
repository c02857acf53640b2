// What a JSON document is, told by its keys without reading it to the end.
#include "core/base/limits.h"
#include "core/workspace/import_json.h"

#include <algorithm>
#include <fstream>

namespace aim {
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

// Reads keys until it knows; a parser event that returns false ends the parse.
class Sniffer : public nlohmann::json_sax<json> {
public:
    ImportKind kind = ImportKind::Detect;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return deeper(); }
    bool end_object() override {
        // Of an array of rows the first row tells what it is.
        return shallower() && !(array_ && depth_ == 1 && kind != ImportKind::Detect);
    }
    bool start_array(std::size_t) override {
        if (depth_ == 0) array_ = true;
        return deeper();
    }
    bool end_array() override { return shallower(); }
    bool key(string_t& name) override {
        if (array_ && depth_ == 2) {
            if (name == "answerable" || name == "answer_type") return found(ImportKind::VizWiz);
            for (const auto known : kImageNames)
                if (name == known) kind = ImportKind::VlIcl;
        } else if (!array_ && depth_ == 1) {
            top_ = name;
            if (name == "questions") return found(ImportKind::VqaV2);
        } else if (!array_ && depth_ == 3 && top_ == "annotations" && name == "caption") {
            return found(ImportKind::CocoCaptions);
        }
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

private:
    bool found(ImportKind what) {
        kind = what;
        return false;
    }
    bool deeper() { return ++depth_ <= limits::kJsonDepth; }
    bool shallower() {
        --depth_;
        return true;
    }
    int depth_ = 0;
    bool array_ = false;
    std::string top_;
};

}  // namespace

ImportKind sniff_json(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    Sniffer sniffer;
    json::sax_parse(in, &sniffer);
    return sniffer.kind;
}

}  // namespace aim
