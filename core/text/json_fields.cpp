#include "core/text/json_fields.h"

#include "core/base/limits.h"

namespace aim {

namespace {

[[noreturn]] void wrong(const char* name, const char* wanted) {
    throw Error(ErrorCode::Malformed,
                std::string("In the tokenizer's files, \"") + name + "\" is not " + wanted + ".");
}

}  // namespace

Json parse_json(std::string_view text, const char* what) {
    int deepest = 0;
    const auto watch = [&](int depth, Json::parse_event_t event, Json&) {
        if (event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start)
            deepest = std::max(deepest, depth);
        if (deepest > limits::kJsonDepth)
            throw Error(ErrorCode::TooLarge, std::string(what) + " nests too deeply.");
        return true;
    };
    try {
        return Json::parse(text, watch);
    } catch (const Json::exception& e) {
        throw Error(ErrorCode::Malformed, std::string(what) + " is not valid JSON.", e.what());
    }
}

const Json* field(const Json& object, const char* name) {
    if (!object.is_object()) return nullptr;
    const auto it = object.find(name);
    return it == object.end() || it->is_null() ? nullptr : &*it;
}

const Json& required(const Json& object, const char* name) {
    const Json* value = field(object, name);
    if (!value)
        throw Error(ErrorCode::Malformed,
                    std::string("The tokenizer's files lack the field \"") + name + "\".");
    return *value;
}

const std::string& text_of(const Json& value, const char* name) {
    if (!value.is_string()) wrong(name, "a text");
    return value.get_ref<const std::string&>();
}

bool flag_of(const Json& value, const char* name) {
    if (!value.is_boolean()) wrong(name, "true or false");
    return value.get<bool>();
}

std::uint32_t id_of(const Json& value, const char* name) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > kMaxTokenId)
        wrong(name, "a token id");
    return static_cast<std::uint32_t>(value.get<std::uint64_t>());
}

const Json& list_of(const Json& value, const char* name) {
    if (!value.is_array()) wrong(name, "a list");
    return value;
}

const Json& object_of(const Json& value, const char* name) {
    if (!value.is_object()) wrong(name, "an object");
    return value;
}

std::string text_field(const Json& object, const char* name, std::string otherwise) {
    const Json* value = field(object, name);
    return value ? text_of(*value, name) : std::move(otherwise);
}

bool flag_field(const Json& object, const char* name, bool otherwise) {
    const Json* value = field(object, name);
    return value ? flag_of(*value, name) : otherwise;
}

const std::string& type_of(const Json& component, const char* what) {
    return text_of(required(object_of(component, what), "type"), "type");
}

}  // namespace aim
