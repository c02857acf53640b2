// Plots as SVG and as CSV.
#include "core/base/formula.h"
#include "core/evaluation/html.h"
#include "core/evaluation/plots.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace aim {

namespace {

constexpr double kWidth = 720, kHeight = 400;
constexpr double kLeft = 72, kTop = 40, kBottom = 56;
constexpr double kLabelWidth = 120;

// Programs that know no styles draw black on nothing.
constexpr const char* kFileStyle =
    "<style>svg{color:#1c1e21;background:#fff}@media (prefers-color-scheme:dark){"
    "svg{color:#e6e8eb;background:#17191c}}</style>";

// Okabe and Ito's colours, told apart by people who see fewer; each has a mark of its own too.
constexpr std::array<const char*, 8> kColours{"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                                              "#e69f00", "#56b4e9", "#8c6bb1", "#7f7f7f"};

std::string number(double value) { return fixed(value, 2); }

std::string shortest(double value) {
    if (!std::isfinite(value)) return {};
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

// 1, 2 or 5 times a power of ten, so that about five steps fit.
double step_for(double span) {
    if (!(span > 0)) return 1;
    const auto rough = span / 5;
    const auto power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (rough <= factor * power) return factor * power;
    return 10 * power;
}

std::string axis_text(double value, double step, bool share) {
    if (share) return fixed(value * 100, step * 100 < 1 ? 1 : 0) + " %";
    const auto digits = step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step)));
    return fixed(value, std::min(digits, 6));
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

// About how wide a text is drawn, in pixels; Chinese and the like are as wide as they are high.
double width_of(std::string_view text) {
    double width = 0;
    for (const char byte : text)
        if (begins_character(byte)) width += static_cast<unsigned char>(byte) >= 0xE0U ? 12 : 7.2;
    return width;
}

std::string shortened(const std::string& text, double most) {
    if (width_of(text) <= most) return text;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size() && width_of(text.substr(0, at)) < most - 12; ++at)
        if (begins_character(text[at])) end = at;
    return text.substr(0, end) + "…";
}

class Drawing {
public:
    Drawing(const Plot& plot, const std::string& decimal_mark)
        : plot_(plot), decimal_mark_(decimal_mark) {
        legend_ = 20;
        for (const auto& series : plot.series)
            legend_ = std::max(legend_, 40 + width_of(series.name));
        right_ = kWidth - std::min(legend_, 230.0);
        range();
    }

    std::string text(bool alone) {
        out_ =
            "<svg class=\"plot\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 "
            "0 " +
            number(kWidth) + " " + number(height()) +
            (alone ? "\" width=\"" + fixed(kWidth, 0) + "\" height=\"" + fixed(height(), 0) : "") +
            "\" font-family=\"sans-serif\" "
            "font-size=\"12\" fill=\"currentColor\"><title>" +
            escaped(plot_.title) + "</title>" + (alone ? kFileStyle : "");
        text_at(kLeft, 20, plot_.title, "start", "font-weight=\"bold\" font-size=\"14\"");
        y_axis();
        plot_.by_label ? labels() : x_axis();
        for (std::size_t i = 0; i < plot_.series.size(); ++i) plot_.by_label ? bars(i) : line(i);
        for (std::size_t i = 0; i < plot_.series.size(); ++i) legend(i);
        return out_ + "</svg>";
    }

private:
    double height() const { return plot_.by_label ? kHeight + 60 : kHeight; }
    double floor() const { return kHeight - kBottom; }
    double x(double value) const {
        return kLeft + (value - x_low_) / (x_high_ - x_low_) * (right_ - kLeft);
    }
    double y(double value) const {
        return floor() - (value - y_low_) / (y_high_ - y_low_) * (floor() - kTop);
    }

    void range() {
        double low = 0, high = 0, left = INFINITY, right = -INFINITY;
        for (const auto& series : plot_.series)
            for (const auto& point : series.points) {
                left = std::min(left, point.x);
                right = std::max(right, point.x);
                for (const double value : {point.y, point.interval ? point.interval->low : point.y,
                                           point.interval ? point.interval->high : point.y})
                    if (std::isfinite(value)) {
                        low = std::min(low, value);
                        high = std::max(high, value);
                    }
            }
        y_step_ = step_for(high - low);
        y_low_ = std::floor(low / y_step_) * y_step_;
        y_high_ = std::max(y_low_ + y_step_, std::ceil(high / y_step_ - 1e-9) * y_step_);
        if (!std::isfinite(left)) left = right = 0;
        if (plot_.by_label) {
            x_low_ = -0.5;
            x_high_ = right + 0.5;
            return;
        }
        const auto margin = right > left ? (right - left) * 0.04 : 1;
        x_low_ = left - margin;
        x_high_ = right + margin;
    }

    void text_at(double at_x, double at_y, const std::string& text, const char* anchor,
                 const std::string& more = {}) {
        out_ += "<text x=\"" + number(at_x) + "\" y=\"" + number(at_y) + "\" text-anchor=\"" +
                anchor + "\" " + more + ">" + escaped(text) + "</text>";
    }

    void stroke(double x1, double y1, double x2, double y2, const std::string& style) {
        out_ += "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) +
                "\" y2=\"" + number(y2) + "\" " + style + "/>";
    }

    void y_axis() {
        const auto steps = static_cast<int>(std::lround((y_high_ - y_low_) / y_step_));
        for (int i = 0; i <= steps; ++i) {
            const auto value = y_low_ + i * y_step_;
            stroke(kLeft, y(value), right_, y(value), "stroke=\"currentColor\" opacity=\"0.15\"");
            text_at(kLeft - 8, y(value) + 4, local(axis_text(value, y_step_, plot_.share)), "end");
        }
        const auto middle = (kTop + floor()) / 2;
        text_at(16, middle, plot_.y_label, "middle",
                "transform=\"rotate(-90 16 " + number(middle) + ")\"");
    }

    void x_axis() {
        std::set<double> values;
        for (const auto& series : plot_.series)
            for (const auto& point : series.points) values.insert(point.x);
        const bool few = values.size() <= 10 && plot_.counts;
        if (!few) {
            const auto step = step_for(x_high_ - x_low_);
            values.clear();
            for (auto i = std::ceil(x_low_ / step); i * step <= x_high_; ++i)
                values.insert(i * step + 0.0);  // no -0
        }
        stroke(kLeft, floor(), right_, floor(), "stroke=\"currentColor\"");
        double last = -100;
        for (const auto value : values) {
            if (x(value) - last < 22) continue;  // 0, 1, 2 beside 16 would run into each other
            last = x(value);
            stroke(x(value), floor(), x(value), floor() + 4, "stroke=\"currentColor\"");
            text_at(x(value), floor() + 18, local(fixed(value, value == std::floor(value) ? 0 : 1)),
                    "middle");
        }
        text_at((kLeft + right_) / 2, floor() + 40, plot_.x_label, "middle");
    }

    void labels() {
        stroke(kLeft, floor(), right_, floor(), "stroke=\"currentColor\"");
        std::set<double> done;
        for (const auto& series : plot_.series)
            for (const auto& point : series.points) {
                if (!done.insert(point.x).second) continue;
                const auto at = number(x(point.x)), below = number(floor() + 12);
                text_at(x(point.x), floor() + 12, shortened(point.label, kLabelWidth), "end",
                        "transform=\"rotate(-45 " + at + " " + below + ")\"");
            }
    }

    std::string hint(const PlotSeries& series, const PlotPoint& point) const {
        auto text = series.name + ": ";
        if (!point.label.empty()) text += point.label + ", ";
        if (!plot_.by_label) text += plot_.x_label + " " + local(fixed(point.x, 1)) + ", ";
        text += local(share_text(point.y, plot_.share));
        if (point.interval)
            text += " (" + local(share_text(point.interval->low, plot_.share)) + " – " +
                    local(share_text(point.interval->high, plot_.share)) + ")";
        return "<title>" + escaped(text) + "</title>";
    }

    // A number as the reader's language writes it.
    std::string local(std::string number) const {
        if (const auto point = number.find('.'); point != std::string::npos)
            number.replace(point, 1, decimal_mark_);
        return number;
    }

    static const char* colour(std::size_t i) { return kColours[i % kColours.size()]; }

    void interval(const PlotPoint& point, double at, std::size_t i) {
        if (!point.interval || !std::isfinite(point.interval->low)) return;
        const auto style = std::string("stroke=\"") + colour(i) + "\" stroke-width=\"1.5\"";
        const auto low = y(point.interval->low), high = y(point.interval->high);
        stroke(at, low, at, high, style);
        stroke(at - 3, low, at + 3, low, style);
        stroke(at - 3, high, at + 3, high, style);
    }

    void mark(double at_x, double at_y, std::size_t i, const std::string& title) {
        const auto fill = std::string("fill=\"") + colour(i) + "\">" + title;
        switch (i % 3) {
            case 0:
                out_ += "<circle cx=\"" + number(at_x) + "\" cy=\"" + number(at_y) + "\" r=\"4\" " +
                        fill + "</circle>";
                break;
            case 1:
                out_ += "<rect x=\"" + number(at_x - 4) + "\" y=\"" + number(at_y - 4) +
                        "\" width=\"8\" height=\"8\" " + fill + "</rect>";
                break;
            default:
                out_ += "<path d=\"M" + number(at_x) + " " + number(at_y - 5) + "l5 9h-10z\" " +
                        fill + "</path>";
        }
    }

    void line(std::size_t i) {
        const auto& series = plot_.series[i];
        std::string path;
        for (const auto& point : series.points)
            if (std::isfinite(point.y))
                path += (path.empty() ? "M" : "L") + number(x(point.x)) + " " + number(y(point.y));
        // Beyond eight series the colours come again.
        out_ += "<path d=\"" + path + "\" fill=\"none\" stroke-width=\"2\" stroke=\"" + colour(i) +
                (i < kColours.size() ? "\"/>" : "\" stroke-dasharray=\"6 4\"/>");
        for (const auto& point : series.points) {
            if (!std::isfinite(point.y)) continue;
            // Series that share their shots would draw their intervals over each other.
            const auto aside =
                3.0 * (static_cast<double>(i) - static_cast<double>(plot_.series.size() - 1) / 2);
            interval(point, x(point.x) + aside, i);
            mark(x(point.x), y(point.y), i, hint(series, point));
        }
    }

    void bars(std::size_t i) {
        const auto& series = plot_.series[i];
        const auto group = (right_ - kLeft) / (x_high_ - x_low_) * 0.8;
        const auto width = group / static_cast<double>(plot_.series.size());
        for (const auto& point : series.points) {
            if (!std::isfinite(point.y)) continue;
            const auto left = x(point.x) - group / 2 + width * static_cast<double>(i);
            const auto top = y(std::max(0.0, point.y));
            out_ += "<rect x=\"" + number(left) + "\" y=\"" + number(top) + "\" width=\"" +
                    number(std::max(1.0, width - 1)) + "\" height=\"" +
                    number(std::max(0.5, y(0) - top)) + "\" fill=\"" + colour(i) +
                    "\" opacity=\"0.8\">" + hint(series, point) + "</rect>";
            interval(point, left + width / 2, i);
        }
    }

    void legend(std::size_t i) {
        const auto at = kTop + 10 + 20 * static_cast<double>(i);
        mark(right_ + 16, at, i, "");
        text_at(right_ + 28, at + 4, plot_.series[i].name, "start");
    }

    const Plot& plot_;
    const std::string& decimal_mark_;
    std::string out_;
    double legend_ = 0, right_ = 0;
    double x_low_ = 0, x_high_ = 1, y_low_ = 0, y_high_ = 1, y_step_ = 1;
};

std::string csv_cell(const std::string& text) {
    // Labels are people's texts: quoted always, and inert in a spreadsheet.
    std::string out = "\"";
    for (const char c : defuse_formula(text))
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace

std::string plot_svg(const Plot& plot, const std::string& decimal_mark) {
    return Drawing(plot, decimal_mark).text(/*alone=*/false);
}

std::string plot_svg_file(const Plot& plot, const std::string& decimal_mark) {
    return Drawing(plot, decimal_mark).text(/*alone=*/true) + "\n";
}

std::string plot_csv(const Plot& plot) {
    std::string out = "series,x,y,low,high,label,items\r\n";
    for (const auto& series : plot.series)
        for (const auto& point : series.points)
            out += csv_cell(series.name) + "," + shortest(point.x) + "," + shortest(point.y) + "," +
                   (point.interval ? shortest(point.interval->low) : "") + "," +
                   (point.interval ? shortest(point.interval->high) : "") + "," +
                   csv_cell(point.label) + "," + std::to_string(point.items) + "\r\n";
    return out;
}

}  // namespace aim
