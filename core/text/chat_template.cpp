#include "core/text/chat_template.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/text/jinja/evaluator.h"
#include "core/text/tokenizer_class.h"
#include "core/text/utf8.h"

#include <optional>

namespace aim {

namespace {

constexpr std::size_t kTemplateBytes = 1 << 20;

namespace fs = std::filesystem;

// The template in a field that is one text or a list of {"name", "template"} with a "default".
std::optional<std::string> template_in(const Json& config) {
    const Json* found = field(config, "chat_template");
    if (!found) return std::nullopt;
    if (found->is_string()) return found->get<std::string>();
    if (found->is_object()) {
        const Json* usual = field(*found, "default");
        return usual ? std::optional(text_of(*usual, "default")) : std::nullopt;
    }
    for (const Json& entry : list_of(*found, "chat_template"))
        if (text_field(entry, "name", "") == "default")
            return text_of(required(entry, "template"), "template");
    return std::nullopt;
}

// special_tokens_map of the tokenizer: what the template knows beside the conversation.
std::map<std::string, std::string> special_tokens(const TokenizerSurroundings& files) {
    std::map<std::string, std::string> out;
    for (const auto& [name, token] : configured_tokens(files, {}, tokenizer_class(files)).named)
        out.emplace(name, token.content);
    return out;
}

jinja::Value part_value(const ContentPart& part) {
    const auto text = [](std::string s) { return jinja::Value::of(std::move(s)); };
    if (part.kind == ContentPart::Kind::Image) return jinja::Value::dict({{"type", text("image")}});
    return jinja::Value::dict({{"type", text("text")}, {"text", text(utf8::lossy(part.text))}});
}

}  // namespace

struct ChatTemplate::Program {
    jinja::Block block;
    std::map<std::string, std::string> globals;
};

ChatTemplate::ChatTemplate(std::string source, std::map<std::string, std::string> globals) {
    if (source.size() > kTemplateBytes)
        throw Error(ErrorCode::TooLarge, Sentence::of("The model's chat template is too long."));
    if (!utf8::valid(source)) source = utf8::lossy(source);
    program_ = std::make_unique<const Program>(Program{jinja::parse(source), std::move(globals)});
}

ChatTemplate::ChatTemplate(ChatTemplate&&) noexcept = default;
ChatTemplate& ChatTemplate::operator=(ChatTemplate&&) noexcept = default;
ChatTemplate::~ChatTemplate() = default;

ChatTemplate ChatTemplate::open(const fs::path& model_dir) {
    const TokenizerSurroundings files = read_surroundings(model_dir);
    const auto made = [&](std::string source) {
        return ChatTemplate(std::move(source), special_tokens(files));
    };
    // The order of ProcessorMixin.get_processor_dict; the tokenizer's own template comes last.
    for (const char* name : {"processor_config.json", "chat_template.json"})
        if (auto source = template_in(read_json_if_present(model_dir / name)))
            return made(std::move(*source));
    std::error_code ec;
    if (fs::exists(model_dir / "chat_template.jinja", ec))
        return made(read_text(model_dir / "chat_template.jinja", limits::kConfigFileBytes));
    if (auto source = template_in(files.tokenizer_config)) return made(std::move(*source));
    throw Error(ErrorCode::NotFound,
                Sentence::of("The model in %1 brings no chat template.", quoted(model_dir)));
}

std::string ChatTemplate::render(const Conversation& conversation,
                                 bool add_generation_prompt) const {
    using jinja::Value;
    jinja::List messages;
    for (const Message& message : conversation) {
        jinja::List content;
        for (const ContentPart& part : message.content) content.push_back(part_value(part));
        messages.push_back(Value::dict({{"role", Value::of(utf8::lossy(message.role))},
                                        {"content", Value::list(std::move(content))}}));
    }
    jinja::Dict names{{"messages", Value::list(std::move(messages))},
                      {"tools", Value::none()},
                      {"documents", Value::none()},
                      {"add_generation_prompt", Value::of(add_generation_prompt)}};
    for (const auto& [name, value] : program_->globals) names.emplace_back(name, Value::of(value));
    return jinja::Evaluator(std::move(names)).run(program_->block);
}

}  // namespace aim
