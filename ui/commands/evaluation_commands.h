// Changes of evaluations that can be undone.
#pragma once

#include "ui/commands/store_command.h"

#include <memory>

namespace aim::ui {

std::unique_ptr<StoreCommand> delete_evaluation(Store& store, std::int64_t evaluation);

}  // namespace aim::ui
