#include "core/evaluation/report.h"

#include "core/evaluation/html.h"

#include <algorithm>

namespace aim {

namespace {

constexpr const char* kStyle = R"css(
:root{color-scheme:light dark;--fore:#1c1e21;--back:#fff;--soft:#5c6470;--line:#d9dde3;--card:#f6f7f9;--good:#1a7f4b;--bad:#b3372f}
@media (prefers-color-scheme:dark){:root{--fore:#e6e8eb;--back:#17191c;--soft:#9aa3ae;--line:#363b42;--card:#202327;--good:#5fc98f;--bad:#ef8b82}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--fore);background:var(--back);margin:0 auto;max-width:1100px;padding:24px}
h1{font-size:24px;margin:0 0 4px}h2{font-size:18px;margin:36px 0 8px}.soft{color:var(--soft)}
table{border-collapse:collapse;font-size:13px;margin:8px 0}th,td{padding:4px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600;color:var(--soft)}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.wide{overflow-x:auto}.plot{width:100%;max-width:760px;height:auto;display:block;margin:12px 0}
.warning{border-left:4px solid var(--bad);background:var(--card);padding:8px 12px;margin:8px 0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:12px}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px;overflow-wrap:anywhere}
.card img{max-width:100%;max-height:180px;border-radius:4px;display:block;margin-bottom:8px}
.shots{display:flex;flex-wrap:wrap;gap:6px;margin-top:8px}.shots figure{margin:0;width:64px;font-size:11px}.shots img{max-height:56px;margin:0 0 2px}
.good{color:var(--good)}.bad{color:var(--bad)}details{margin:4px 0}summary{cursor:pointer;color:var(--soft)}
.hit{background:color-mix(in srgb,var(--good) 25%,transparent)}.miss{background:color-mix(in srgb,var(--bad) 18%,transparent)}
@media print{body{max-width:none}.card{break-inside:avoid}}
)css";

std::string cell(const std::string& text) { return "<td>" + escaped(text) + "</td>"; }
std::string numeric(const std::string& text) {
    return "<td class=\"n\">" + escaped(text) + "</td>";
}
std::string heading(const std::vector<std::string>& names, std::size_t texts) {
    std::string out = "<thead><tr>";
    for (std::size_t i = 0; i < names.size(); ++i)
        out += (i < texts ? "<th>" : "<th class=\"n\">") + escaped(names[i]) + "</th>";
    return out + "</tr></thead>";
}

std::string image(const ReportPicture& picture, const std::string& alt) {
    if (picture.bytes.empty()) return {};
    return "<img alt=\"" + escaped(alt) + "\" src=\"data:" + escaped(picture.mime) + ";base64," +
           base64(picture.bytes) + "\">";
}

std::string settings_table(const ReportData& data) {
    std::string out = "<h2>Settings</h2><div class=\"wide\"><table><tbody>";
    for (const auto& [name, value] : data.settings)
        out += "<tr><th>" + escaped(name) + "</th>" + cell(value) + "</tr>";
    return out + "</tbody></table></div>";
}

std::string p_text(double p) { return p < 0.001 ? "< 0.001" : fixed(p, 3); }

std::string interval_text(const Interval& interval, bool share) {
    return share_text(interval.low, share) + " – " + share_text(interval.high, share);
}

std::string rows_table(const ReportData& data) {
    const bool share = data.metric != Metric::Cider;
    std::vector<std::string> names{
        "Method", "Shots", "Seed", "Queries", axis_name(data.metric), "95 % interval"};
    if (!data.rows.empty())
        for (const auto& value : data.rows.front().more) names.push_back(axis_name(value.metric));
    for (const char* name : {"Context tokens", "Latency ms", "95th percentile", "Peak MB"})
        names.emplace_back(name);
    std::string out = "<h2>Results</h2><div class=\"wide\"><table>" + heading(names, 1) + "<tbody>";
    for (const auto& row : data.rows) {
        out += "<tr>" + cell(row.method) + numeric(std::to_string(row.shots)) +
               numeric(std::to_string(row.seed)) + numeric(std::to_string(row.queries)) +
               numeric(share_text(row.accuracy, share)) +
               numeric(interval_text({row.ci_low, row.ci_high}, share));
        for (const auto& value : row.more)
            out += numeric(share_text(value.value, value.metric != Metric::Cider));
        out += numeric(fixed(row.context_tokens, 1)) + numeric(fixed(row.latency_mean_ms, 1)) +
               numeric(fixed(row.latency_p95_ms, 1)) +
               numeric(row.peak_bytes > 0 ? fixed(static_cast<double>(row.peak_bytes) / 1e6, 1)
                                          : "–") +
               "</tr>";
    }
    return out + "</tbody></table></div>";
}

std::string plots_part(const ReportData& data) {
    std::string out =
        "<h2>Plots</h2><p class=\"soft\">Seeds are pooled; bars are 95 % intervals "
        "over queries unless an axis says otherwise.</p>";
    for (const auto& plot : data.plots) {
        out += "<section id=\"" + escaped(plot.id) + "\">" + plot_svg(plot) +
               "<details><summary>The same as a table</summary><div class=\"wide\"><table>" +
               heading({"Method", plot.x_label, plot.y_label, "Low", "High", "Items"}, 1) +
               "<tbody>";
        for (const auto& series : plot.series)
            for (const auto& point : series.points) {
                const auto x = plot.by_label ? point.label : fixed(point.x, 1);
                out += "<tr>" + cell(series.name) + numeric(x) +
                       numeric(share_text(point.y, plot.share)) +
                       numeric(point.interval ? share_text(point.interval->low, plot.share) : "") +
                       numeric(point.interval ? share_text(point.interval->high, plot.share) : "") +
                       numeric(std::to_string(point.items)) + "</tr>";
            }
        out += "</tbody></table></div></details></section>";
    }
    return out;
}

std::string comparisons_table(const ReportData& data) {
    if (data.comparisons.empty()) return {};
    const bool share = data.metric != Metric::Cider;
    std::string out =
        "<h2>Methods compared on the same queries</h2><p class=\"soft\">Difference: second minus "
        "first, paired bootstrap over queries. McNemar: right where the other is wrong, first "
        "seed.</p><div class=\"wide\"><table>" +
        heading({"First", "Second", "Shots", "Queries", "Difference", "95 % interval", "p",
                 "McNemar", "p"},
                2) +
        "<tbody>";
    for (const auto& c : data.comparisons)
        out += "<tr>" + cell(c.first) + cell(c.second) + numeric(std::to_string(c.shots)) +
               numeric(std::to_string(c.difference.pairs)) +
               numeric(share_text(c.difference.mean, share)) +
               numeric(interval_text(c.difference.interval, share)) +
               numeric(p_text(c.difference.p)) +
               numeric(c.mcnemar ? std::to_string(c.mcnemar->only_first) + " : " +
                                       std::to_string(c.mcnemar->only_second)
                                 : "–") +
               numeric(c.mcnemar ? p_text(c.mcnemar->p) : "–") + "</tr>";
    return out + "</tbody></table></div>";
}

std::string orders_table(const ReportData& data) {
    if (data.orders.empty()) return {};
    const bool share = data.metric != Metric::Cider;
    std::string out = "<h2>Order of the demonstrations</h2><div class=\"wide\"><table>" +
                      heading({"Method", "Shots", "Orders", "Mean", "Deviation", "Lowest",
                               "Highest", "Answers that change"},
                              1) +
                      "<tbody>";
    for (const auto& o : data.orders)
        out += "<tr>" + cell(o.method) + numeric(std::to_string(o.shots)) +
               numeric(std::to_string(o.orders)) + numeric(share_text(o.mean, share)) +
               numeric(share_text(o.deviation, share)) + numeric(share_text(o.lowest, share)) +
               numeric(share_text(o.highest, share)) + numeric(share_text(o.changed, true)) +
               "</tr>";
    return out + "</tbody></table></div>";
}

std::string confusion_tables(const ReportData& data) {
    std::string out;
    for (const auto& matrix : data.confusion) {
        if (matrix.labels.size() < 2) continue;
        if (out.empty()) out = "<h2>Which label is taken for which</h2>";
        auto names = matrix.labels;
        names.insert(names.begin(), "expected \\ answered");
        names.emplace_back("something else");
        out += "<details><summary>" + escaped(matrix.method) + ", " + std::to_string(matrix.shots) +
               " shots</summary><div class=\"wide\"><table>" + heading(names, 1) + "<tbody>";
        for (std::size_t i = 0; i < matrix.labels.size(); ++i) {
            out += "<tr><th>" + escaped(matrix.labels[i]) + "</th>";
            for (std::size_t j = 0; j < matrix.counts[i].size(); ++j) {
                const auto count = matrix.counts[i][j];
                out += std::string("<td class=\"n") +
                       (count == 0 ? ""
                        : i == j   ? " hit"
                                   : " miss") +
                       "\">" + std::to_string(count) + "</td>";
            }
            out += "</tr>";
        }
        out += "</tbody></table></div></details>";
    }
    return out;
}

std::string prompt_text(const EvaluationItem& item) {
    std::string out;
    for (const auto& segment : item.answer.prompt)
        out += segment.kind == PromptSegment::Kind::Text
                   ? segment.text
                   : (segment.kind == PromptSegment::Kind::Image ? "⟨image, " : "⟨fused, ") +
                         std::to_string(segment.tokens) + " tokens⟩";
    return out;
}

std::string examples(const char* title, const char* mark,
                     const std::vector<ReportExample>& examples) {
    if (examples.empty()) return {};
    std::string out = "<h2>" + escaped(title) + "</h2><div class=\"cards\">";
    for (const auto& example : examples) {
        const auto& item = example.item;
        std::string references;
        for (const auto& reference : item.references)
            references += (references.empty() ? "" : " · ") + reference;
        const auto said =
            item.answer.error.empty() ? item.answer.text : item.answer.error.english();
        out += "<div class=\"card\">" + image(example.picture, "the query's picture") + "<div>" +
               escaped(item.question) + "</div><div class=\"" + mark + "\">" + escaped(said) +
               "</div><div class=\"soft\">Reference: " + escaped(references) +
               "</div><div class=\"soft\">" + escaped(item.answer.method) + ", " +
               std::to_string(item.shots) + " shots, seed " + std::to_string(item.seed) +
               ", query " + escaped(item.query) + "</div>";
        if (!example.demonstrations.empty()) {
            out += "<div class=\"shots\">";
            for (const auto& shown : example.demonstrations)
                out += "<figure title=\"" + escaped(shown.question) + "\">" +
                       image(shown.picture, "a demonstration") + "<figcaption>" +
                       (shown.question == item.question
                            ? std::string()
                            : "<span class=\"soft\">" + escaped(shown.question) + "</span> ") +
                       escaped(shown.answer) + "</figcaption></figure>";
            out += "</div>";
        }
        if (!item.answer.prompt.empty())
            out += "<details><summary>Prompt</summary><div style=\"white-space:pre-wrap\">" +
                   escaped(prompt_text(item)) + "</div></details>";
        out += "</div>";
    }
    return out + "</div>";
}

}  // namespace

std::string report_html(const ReportData& data) {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
        // Nothing is fetched, even if a text found a way to ask for it.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
        "style-src 'unsafe-inline'\"><title>" +
        escaped(data.title) + "</title><style>" + kStyle + "</style></head><body><h1>" +
        escaped(data.title) + "</h1><div class=\"soft\">" + escaped(data.created_at) + "</div>";
    for (const auto& warning : data.warnings)
        out += "<div class=\"warning\">" + escaped(warning) + "</div>";
    out += plots_part(data) + rows_table(data) + comparisons_table(data) + orders_table(data) +
           confusion_tables(data) + examples("Answers that are right", "good", data.successes) +
           examples("Answers that are wrong", "bad", data.failures) + settings_table(data);
    return out + "</body></html>\n";
}

}  // namespace aim
