#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "throughline/store/workspace_file.h"

/// What can be read of a damaged workspace file (docs/workspace-format.md, "Salvage").
namespace throughline::store {

/// What came of one table.
struct SalvagedTable {
    std::string name;
    std::size_t rows = 0;  ///< in the new file
    std::size_t of = 0;    ///< that are known to have been there, at least
};

struct Salvaged {
    model::Workspace workspace;
    /// Those of which there was anything.
    std::vector<SalvagedTable> tables;
    std::size_t rows() const;
    std::size_t of() const;
    /// Whether the content agrees with its digest: nothing was lost but versions.
    bool isWhole = false;
};

/// Reads what is left of the file, row by row, and makes a workspace of it that is well-formed: rows that
/// refer to what is lost are left out. Values may be wrong where isWhole is false, since single bytes may be.
/// Changes no byte of the file. Throws StoreError; Damaged where there is nothing to be saved.
Salvaged salvage(const std::filesystem::path& file);

}  // namespace throughline::store
