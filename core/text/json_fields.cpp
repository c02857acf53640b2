#include "core/text/json_fields.h"

#include "core/base/limited_json.h"

namespace aim {

namespace {

[[noreturn]] void wrong(Sentence sentence) {
    throw Error(ErrorCode::Malformed, std::move(sentence));
}

}  // namespace

Json parse_json(std::string_view text, const char* what) {
    try {
        return limited_json(text);
    } catch (const JsonTooDeep&) {
        throw Error(ErrorCode::TooLarge, Sentence::of("%1 nests too deeply.", std::string(what)));
    } catch (const Json::exception& e) {
        throw Error(ErrorCode::Malformed, Sentence::of("%1 is not valid JSON.", std::string(what)),
                    e.what());
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
        throw Error(
            ErrorCode::Malformed,
            Sentence::of("The tokenizer's files lack the field \"%1\".", std::string(name)));
    return *value;
}

const std::string& text_of(const Json& value, const char* name) {
    if (!value.is_string())
        wrong(Sentence::of("In the tokenizer's files, \"%1\" is not a text.", std::string(name)));
    return value.get_ref<const std::string&>();
}

bool flag_of(const Json& value, const char* name) {
    if (!value.is_boolean())
        wrong(Sentence::of("In the tokenizer's files, \"%1\" is not true or false.",
                           std::string(name)));
    return value.get<bool>();
}

std::uint32_t id_of(const Json& value, const char* name) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > kMaxTokenId)
        wrong(
            Sentence::of("In the tokenizer's files, \"%1\" is not a token id.", std::string(name)));
    return static_cast<std::uint32_t>(value.get<std::uint64_t>());
}

const Json& list_of(const Json& value, const char* name) {
    if (!value.is_array())
        wrong(Sentence::of("In the tokenizer's files, \"%1\" is not a list.", std::string(name)));
    return value;
}

const Json& object_of(const Json& value, const char* name) {
    if (!value.is_object())
        wrong(
            Sentence::of("In the tokenizer's files, \"%1\" is not an object.", std::string(name)));
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
