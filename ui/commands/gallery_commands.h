// What can be done to galleries, as undo steps.
#pragma once

#include "ui/commands/store_command.h"

#include <memory>

namespace aim::ui {

// `made` hears the new gallery's id.
using Made = std::function<void(std::int64_t gallery)>;

std::unique_ptr<StoreCommand> create_gallery(Store& store, const QString& wanted_name,
                                             QObject* receiver, Made made);
std::unique_ptr<StoreCommand> rename_gallery(Store& store, std::int64_t gallery,
                                             const QString& name);
std::unique_ptr<StoreCommand> duplicate_gallery(Store& store, std::int64_t gallery,
                                                QObject* receiver, Made made);
// What is in `from` is put behind what is in `into`, and `from` goes.
std::unique_ptr<StoreCommand> merge_galleries(Store& store, std::int64_t from, std::int64_t into,
                                              const QString& from_name);
std::unique_ptr<StoreCommand> delete_gallery(Store& store, std::int64_t gallery,
                                             const QString& name);

}  // namespace aim::ui
