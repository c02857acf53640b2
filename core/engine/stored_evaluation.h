// An evaluation's items and rows as the workspace keeps them.
#pragma once

#include "core/engine/evaluate.h"
#include "core/workspace/evaluations.h"

namespace aim {

StoredEvaluationItem to_stored(const EvaluationItem& item);
StoredEvaluationRow to_stored(const EvaluationRow& row);

}  // namespace aim
