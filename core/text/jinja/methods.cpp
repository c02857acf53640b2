// Methods of texts and dicts, and the global functions.
#include "core/text/characters.h"
#include "core/text/jinja/arguments.h"
#include "core/text/jinja/evaluator.h"
#include "core/text/utf8.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <algorithm>
#include <unordered_map>

namespace aim::jinja {

std::string stripped(std::string_view text, std::string_view characters, bool left, bool right) {
    const auto goes = [&](char32_t c) {
        if (characters.empty()) return is_white_space(c) || (c >= 0x1C && c <= 0x1F);
        for (std::size_t at = 0; at < characters.size();)
            if (utf8::next(characters, at) == c) return true;
        return false;
    };
    std::size_t begin = 0;
    std::size_t end = text.size();
    while (left && begin < end) {
        std::size_t next = begin;
        if (!goes(utf8::next(text, next))) break;
        begin = next;
    }
    while (right && begin < end) {
        std::size_t before = end;
        if (!goes(utf8::previous(text, before))) break;
        end = before;
    }
    return std::string(text.substr(begin, end - begin));
}

namespace {
template <class Change>
std::string changed(std::string_view text, Change&& change) {
    auto wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    change(wide);
    std::string out;
    wide.toUTF8String(out);
    return out;
}
}  // namespace

std::string upper_case(std::string_view text) {
    return changed(text, [](icu::UnicodeString& s) { s.toUpper(icu::Locale::getRoot()); });
}

std::string lower_case(std::string_view text) {
    return changed(text, [](icu::UnicodeString& s) { s.toLower(icu::Locale::getRoot()); });
}

std::string capitalized(std::string_view text) {
    if (text.empty()) return {};
    std::size_t at = 0;
    utf8::next(text, at);
    return upper_case(text.substr(0, at)) + lower_case(text.substr(at));
}

std::string titled(std::string_view text) {
    std::string out;
    bool starts = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(text, at);
        const std::string_view character = text.substr(begin, at - begin);
        out += starts ? upper_case(character) : lower_case(character);
        starts = is_white_space(c) || c == '-' || c == '(' || c == '{' || c == '[' || c == '<';
    }
    return out;
}

std::string replaced(const std::string& text, const std::string& from, const std::string& to,
                     std::int64_t most) {
    std::string out;
    std::size_t at = 0;
    std::int64_t done = 0;
    if (from.empty()) {  // between all characters
        while (most < 0 || done < most) {
            out += to;
            ++done;
            if (at >= text.size()) break;
            const std::size_t begin = at;
            utf8::next(text, at);
            out.append(text, begin, at - begin);
            check_text(out.size());
        }
        return out.append(text, std::min(at, text.size()));
    }
    for (std::size_t found = text.find(from);
         found != std::string::npos && (most < 0 || done < most);
         found = text.find(from, at), ++done) {
        out.append(text, at, found - at).append(to);
        at = found + from.size();
        check_text(out.size());
    }
    return out.append(text, at);
}

namespace {

using TextMethod = Value (*)(const std::string&, Arguments&);

const std::string& text_argument(const Value& value) {
    if (!value.is_string())
        fail(Sentence::of("a text is needed, not '%1'", std::string(value.type_name())));
    return value.text();
}

std::string characters(Arguments& args) {
    const Value given = args.next("chars", Value::none());
    return given.is_none() ? "" : text_argument(given);
}

Value split(const std::string& text, Arguments& args) {
    const Value separator = args.next("sep", Value::none());
    std::int64_t most = args.next("maxsplit", Value::of(std::int64_t{-1})).integer();
    List out;
    if (!separator.is_none()) {
        const std::string& by = text_argument(separator);
        if (by.empty()) fail(Sentence::of("a text cannot be split by nothing"));
        std::size_t at = 0;
        for (std::size_t found = text.find(by); found != std::string::npos && most != 0;
             found = text.find(by, at), --most) {
            out.push_back(Value::of(text.substr(at, found - at)));
            at = found + by.size();
        }
        out.push_back(Value::of(text.substr(at)));
        return Value::list(std::move(out));
    }
    std::string_view rest = text;
    while (true) {
        const std::string left = stripped(rest, "", true, false);
        rest = rest.substr(rest.size() - left.size());
        if (rest.empty()) break;
        if (most == 0) {
            out.push_back(Value::of(stripped(rest, "", false, false)));
            break;
        }
        --most;
        std::size_t end = 0;
        while (end < rest.size()) {
            std::size_t next = end;
            if (is_white_space(utf8::next(rest, next))) break;
            end = next;
        }
        out.push_back(Value::of(std::string(rest.substr(0, end))));
        rest = rest.substr(end);
    }
    return Value::list(std::move(out));
}

Value rsplit(const std::string& text, Arguments& args) {
    const std::string by = text_argument(args.need("sep"));
    std::int64_t most = args.next("maxsplit", Value::of(std::int64_t{-1})).integer();
    if (by.empty()) fail(Sentence::of("a text cannot be split by nothing"));
    List out;
    std::size_t end = text.size();
    while (most != 0 && end >= by.size()) {
        const std::size_t found = text.rfind(by, end - by.size());
        if (found == std::string::npos) break;
        out.push_back(Value::of(text.substr(found + by.size(), end - found - by.size())));
        end = found;
        --most;
    }
    out.push_back(Value::of(text.substr(0, end)));
    std::reverse(out.begin(), out.end());
    return Value::list(std::move(out));
}

Value partition(const std::string& text, Arguments& args) {
    const std::string by = text_argument(args.need("sep"));
    const std::size_t at = text.find(by);
    if (by.empty()) fail(Sentence::of("a text cannot be split by nothing"));
    if (at == std::string::npos)
        return Value::list({Value::of(text), Value::of(std::string()), Value::of(std::string())},
                           true);
    return Value::list(
        {Value::of(text.substr(0, at)), Value::of(by), Value::of(text.substr(at + by.size()))},
        true);
}

Value splitlines(const std::string& text, Arguments&) {
    List out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of("\n\r", at), text.size());
        out.push_back(Value::of(text.substr(at, end - at)));
        at = end + 1 + (text.compare(end, 2, "\r\n") == 0);
    }
    return Value::list(std::move(out));
}

bool affix(const Value& given, const std::string& text, bool front) {
    const auto fits = [&](const Value& part) {
        const std::string& s = text_argument(part);
        return front ? text.starts_with(s) : text.ends_with(s);
    };
    if (!given.is_tuple()) return fits(given);
    return std::any_of(given.items().begin(), given.items().end(), fits);
}

Value find(const std::string& text, Arguments& args) {
    const std::size_t at = text.find(text_argument(args.need("sub")));
    return Value::of(at == std::string::npos ? std::int64_t{-1}
                                             : static_cast<std::int64_t>(utf8::count(
                                                   std::string_view(text).substr(0, at))));
}

Value count(const std::string& text, Arguments& args) {
    const std::string part = text_argument(args.need("sub"));
    if (part.empty()) return Value::of(static_cast<std::int64_t>(utf8::count(text)) + 1);
    std::int64_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos;
         at = text.find(part, at + part.size()))
        ++n;
    return Value::of(n);
}

bool all_of(const std::string& text, bool (*holds)(char32_t)) {
    for (std::size_t at = 0; at < text.size();)
        if (!holds(utf8::next(text, at))) return false;
    return !text.empty();
}

const std::unordered_map<std::string, TextMethod>& text_methods() {
    using T = const std::string&;
    using A = Arguments&;
    static const std::unordered_map<std::string, TextMethod> table{
        {"strip", [](T s, A args) { return Value::of(stripped(s, characters(args), true, true)); }},
        {"lstrip",
         [](T s, A args) { return Value::of(stripped(s, characters(args), true, false)); }},
        {"rstrip",
         [](T s, A args) { return Value::of(stripped(s, characters(args), false, true)); }},
        {"upper", [](T s, A) { return Value::of(upper_case(s)); }},
        {"lower", [](T s, A) { return Value::of(lower_case(s)); }},
        {"title", [](T s, A) { return Value::of(titled(s)); }},
        {"capitalize", [](T s, A) { return Value::of(capitalized(s)); }},
        {"startswith", [](T s, A args) { return Value::of(affix(args.need("prefix"), s, true)); }},
        {"endswith", [](T s, A args) { return Value::of(affix(args.need("suffix"), s, false)); }},
        {"removeprefix",
         [](T s, A args) {
             const std::string part = text_argument(args.need("prefix"));
             return Value::of(s.starts_with(part) ? s.substr(part.size()) : s);
         }},
        {"removesuffix",
         [](T s, A args) {
             const std::string part = text_argument(args.need("suffix"));
             return Value::of(s.ends_with(part) ? s.substr(0, s.size() - part.size()) : s);
         }},
        {"replace",
         [](T s, A args) {
             const std::string from = text_argument(args.need("old"));
             const std::string to = text_argument(args.need("new"));
             return Value::of(
                 replaced(s, from, to, args.next("count", Value::of(std::int64_t{-1})).integer()));
         }},
        {"join",
         [](T s, A args) {
             std::string out;
             bool first = true;
             for (const Value& part : args.need("iterable").walk()) {
                 if (!first) out += s;
                 first = false;
                 out += text_argument(part);
                 check_text(out.size());
             }
             return Value::of(std::move(out));
         }},
        {"split", split},
        {"rsplit", rsplit},
        {"partition", partition},
        {"splitlines", splitlines},
        {"find", find},
        {"count", count},
        {"isdigit", [](T s, A) { return Value::of(all_of(s, is_numeric)); }},
        {"isspace", [](T s, A) { return Value::of(all_of(s, is_white_space)); }},
    };
    return table;
}

Value dict_method(const Value& of, const std::string& name) {
    const auto method = [&](auto made) { return Value::function(name, std::move(made)); };
    if (name == "get")
        return method([of](const Call& call) {
            Arguments args(call);
            const Value key = args.need("key");
            const Value otherwise = args.next("default", Value::none());
            const Value* value = key.is_string() ? of.find(key.text()) : nullptr;
            return value ? *value : otherwise;
        });
    if (name == "items" || name == "keys" || name == "values")
        return method([of, name](const Call&) {
            List out;
            for (const auto& [key, value] : of.fields()) {
                if (name == "keys")
                    out.push_back(Value::of(key));
                else if (name == "values")
                    out.push_back(value);
                else
                    out.push_back(Value::list({Value::of(key), value}, true));
            }
            return Value::list(std::move(out));
        });
    return {};
}

Value range(const Call& call) {
    const auto& args = call.positional;
    if (args.empty() || args.size() > 3) fail(Sentence::of("range takes one to three numbers"));
    for (const Value& value : args)
        if (!value.is_int() && !value.is_bool()) fail(Sentence::of("range takes whole numbers"));
    const std::int64_t begin = args.size() > 1 ? args[0].integer() : 0;
    const std::int64_t end = args[args.size() > 1 ? 1 : 0].integer();
    const std::int64_t step = args.size() > 2 ? args[2].integer() : 1;
    if (step == 0) fail(Sentence::of("range's step is zero"));
    List out;
    for (std::int64_t i = begin; step > 0 ? i < end : i > end;) {
        if (out.size() >= 100'000) fail(Sentence::of("range is too large"));
        out.push_back(Value::of(i));
        if (__builtin_add_overflow(i, step, &i)) break;
    }
    return Value::list(std::move(out));
}

}  // namespace

Value method_of(const Value& of, const std::string& name) {
    if (of.is_dict()) return dict_method(of, name);
    if (!of.is_string()) return {};
    const auto it = text_methods().find(name);
    if (it == text_methods().end()) return {};
    const TextMethod method = it->second;
    return Value::function(name, [of, method](const Call& call) {
        Arguments args(call);
        return method(of.text(), args);
    });
}

Dict global_functions() {
    const auto of_named = [](const Call& call) {
        Dict fields;
        for (const Value& value : call.positional) {
            if (!value.is_dict()) fail(Sentence::of("a dict is needed"));
            fields.insert(fields.end(), value.fields().begin(), value.fields().end());
        }
        for (const auto& [name, value] : call.named) {
            std::erase_if(fields, [&](const auto& field) { return field.first == name; });
            if (value.depth() >= kMaxDepth)
                fail(Sentence::of("a namespace cannot hold a namespace or a function"));
            fields.emplace_back(name, value);
        }
        return fields;
    };
    Dict out;
    const auto add = [&](const char* name, std::function<Value(const Call&)> call) {
        out.emplace_back(name, Value::function(name, std::move(call)));
    };
    out.emplace_back("self", Value::dict({}));
    add("range", range);
    add("dict", [of_named](const Call& call) { return Value::dict(of_named(call)); });
    add("namespace",
        [of_named](const Call& call) { return Value::make_namespace(of_named(call)); });
    add("raise_exception", [](const Call& call) -> Value {
        const std::string reason = call.positional.empty() ? "" : call.positional[0].str();
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of("The model's chat template refuses this conversation: %1", reason));
    });
    add("strftime_now", [](const Call&) -> Value {
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of(
                "The model's chat template asks for the date, which would make every prompt "
                "different."));
    });
    return out;
}

}  // namespace aim::jinja
