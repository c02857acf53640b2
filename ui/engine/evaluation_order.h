// An evaluation as it is asked for, before its queries are read; and as JSON, for the job's row and
// for going on with one that was cancelled.
#pragma once

#include "core/engine/kept_evaluation.h"
#include "core/engine/read_queries.h"

#include <QJsonObject>
#include <optional>
#include <string>

namespace aim::ui {

struct EvaluationOrder {
    QuerySource source;
    EvaluationRequest request;  // without the queries: they are read from the source
    KeepOptions keep;
    std::string model;  // model_key of the one it was begun with; empty: whichever is open
};

// Which model, projector and number format answers come from.
std::string model_key(const ModelDescription& model);

QJsonObject json_of(const QuerySource& source);  // without the file
void read_source(const QJsonObject& object, QuerySource& source);

QJsonObject json_of(const EvaluationOrder& order);
// Nothing: not readable, or of another version.
std::optional<EvaluationOrder> order_of(const QJsonObject& object);
// From what a stored evaluation says of itself; its source is that file with its format detected.
std::optional<EvaluationOrder> order_of(const StoredEvaluation& stored);

}  // namespace aim::ui
