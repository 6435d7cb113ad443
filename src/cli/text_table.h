#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline::cli {

/// How many columns of a terminal the text takes: East Asian characters two, combining ones none.
std::size_t displayWidth(std::string_view text);

/// Rows of cells under each other: the first column to the left, the others to the right.
class TextTable {
public:
    using Row = std::vector<std::string>;

    void add(Row row) { rows_.push_back(std::move(row)); }
    std::string text() const;

private:
    std::vector<std::size_t> widths() const;

    std::vector<Row> rows_;
};

}  // namespace throughline::cli
