#pragma once

#include <cstddef>
#include <vector>

#include "file_header.h"
#include "table_rows.h"

namespace throughline::store {

/// The rows with that many columns on all pages of a file, whatever tree the pages belong to, or none, since
/// what led to them is broken (https://sqlite.org/fileformat.html, 1.6 and 2). What is no row is passed over.
std::vector<Row> scanPages(Bytes file, std::size_t columns);

}  // namespace throughline::store
