// What can be done to a gallery's demonstrations, as undo steps.
#pragma once

#include "ui/commands/store_command.h"

#include <memory>
#include <vector>

namespace aim::ui {

// The same edit for all of `ids`. Edits of one field that follow each other join one step.
std::unique_ptr<StoreCommand> edit_demonstrations(Store& store, std::int64_t gallery,
                                                  std::vector<std::int64_t> ids,
                                                  const DemonstrationEdit& edit);
std::unique_ptr<StoreCommand> delete_demonstrations(Store& store, std::int64_t gallery,
                                                    std::vector<std::int64_t> ids);
// The first of `ids` lands at `position`, counted without them.
std::unique_ptr<StoreCommand> move_demonstrations(Store& store, std::int64_t gallery,
                                                  std::vector<std::int64_t> ids,
                                                  std::int64_t position);
// For demonstrations that an import has added already.
std::unique_ptr<StoreCommand> added_demonstrations(Store& store, std::int64_t gallery,
                                                   std::vector<std::int64_t> ids);
// Runs, from the history.
std::unique_ptr<StoreCommand> pin_runs(Store& store, std::vector<std::int64_t> ids, bool pinned);
std::unique_ptr<StoreCommand> delete_runs(Store& store, std::vector<std::int64_t> ids);

}  // namespace aim::ui
