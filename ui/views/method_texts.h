// Methods, selections and orders as the window calls them; the contract's names stand in tooltips
// and files.
#pragma once

#include "core/selection/selection.h"

#include <QString>

class QComboBox;

namespace aim::ui {

QString method_title(const QString& method);
QString method_hint(const QString& method);  // what it shows the model
QString select_title(Select select);
QString order_title(Order order);
// All of them; an item's data is the value.
void add_selects(QComboBox& box);
void add_orders(QComboBox& box);

}  // namespace aim::ui
