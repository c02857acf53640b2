// The methods as the window calls them; the contract's names stand in tooltips and files.
#pragma once

#include <QString>

namespace aim::ui {

QString method_title(const QString& method);
QString method_hint(const QString& method);  // what it shows the model

}  // namespace aim::ui
