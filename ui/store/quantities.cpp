#include "ui/store/quantities.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace aim::ui {
namespace {

struct Units {
    Q_DECLARE_TR_FUNCTIONS(Units)
};

}  // namespace

QString duration_text(double milliseconds) {
    const QLocale locale;
    if (milliseconds < 1000)
        return Units::tr("%1 ms").arg(locale.toString(std::lround(milliseconds)));
    if (milliseconds < 60000) {
        return Units::tr("%1 s").arg(
            locale.toString(milliseconds / 1000, 'f', milliseconds < 10000 ? 1 : 0));
    }
    return Units::tr("%1 min").arg(locale.toString(milliseconds / 60000, 'f', 1));
}

QString time_left_text(double seconds) {
    if (!(seconds >= 0)) return {};
    if (seconds < 1) return Units::tr("almost done");
    if (seconds < 90) return Units::tr("%1 s left").arg(std::lround(seconds));
    if (seconds < 5400) return Units::tr("%1 min left").arg(std::lround(seconds / 60));
    return Units::tr("%1 h left").arg(QLocale().toString(seconds / 3600, 'f', 1));
}

QString bytes_text(std::int64_t bytes) {
    return QLocale().formattedDataSize(bytes, bytes < (1 << 20) ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

}  // namespace aim::ui
