// Methods, selections and orders as the window calls them; the contract's names stand in tooltips
// and files.
#pragma once

#include "core/selection/selection.h"

#include <QString>

namespace aim::ui {

QString method_title(const QString& method);
QString method_hint(const QString& method);  // what it shows the model
QString select_title(Select select);
QString order_title(Order order);

}  // namespace aim::ui
