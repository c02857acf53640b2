#include "ui/views/run_settings.h"

#include "core/base/error.h"
#include "ui/store/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace aim::ui {

RunSettings settings_of(const StoredRun& run, const AskSettings& otherwise) {
    RunSettings asked{otherwise, {}};
    AskSettings& settings = asked.ask;
    settings.methods.clear();
    for (const auto& answer : run.answers) settings.methods << from_utf8(answer.method);
    const QJsonObject stored =
        QJsonDocument::fromJson(QByteArray::fromStdString(run.settings)).object();
    const auto value = [](const QJsonObject& object, const char* key) {
        return object.value(QLatin1StringView(key));
    };
    try {
        settings.selection.select = select_from_name(to_utf8(value(stored, "select").toString()));
        settings.selection.order = order_from_name(to_utf8(value(stored, "order").toString()));
    } catch (const Error&) {
        // Another version's names.
    }
    settings.selection.shots = value(stored, "shots").toInt(settings.selection.shots);
    settings.selection.seed = static_cast<std::uint64_t>(value(stored, "seed").toInteger());
    if (settings.selection.select == Select::Manual) {
        for (const QJsonValue& id : value(stored, "manual_ids").toArray()) {
            asked.manual_ids.push_back(id.toInteger());
        }
    }
    const QJsonObject generation = value(stored, "generation").toObject();
    settings.sampling.max_new_tokens =
        value(generation, "max_new_tokens").toInt(settings.sampling.max_new_tokens);
    settings.sampling.temperature = value(generation, "temperature").toDouble();
    settings.sampling.top_p = value(generation, "top_p").toDouble(1.0);
    return asked;
}

}  // namespace aim::ui
