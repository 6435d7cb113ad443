#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "throughline/model/workspace.h"

/// The earlier saves that a workspace file keeps (docs/workspace-format.md, "Versions").
namespace throughline::store {

/// That many unnamed versions are kept, the newest ones, and every named one.
inline constexpr std::size_t keptVersions = 20;

/// What is said of a save when it is made.
struct VersionLabel {
    std::int64_t savedAt = 0;  ///< milliseconds since 1970, UTC
    std::string name;          ///< given by the user; empty: unnamed, and dropped when it is old
    std::string journey;       ///< the journey that the headline is of
    std::optional<double> impactRate;
    friend bool operator==(const VersionLabel&, const VersionLabel&) = default;
};

/// One kept save: what was said of it, and where its content lies.
struct Version {
    std::int64_t number = 0;  ///< rises with every save
    std::uint32_t format = 0;
    VersionLabel label;
    std::vector<std::string> parts;  ///< keys of History's parts, in their order
    friend bool operator==(const Version&, const Version&) = default;
};

/// The kept saves, oldest first. Parts that several of them have in common are there once, and shared between
/// copies of the history.
class History {
public:
    using Bytes = std::vector<unsigned char>;
    /// By the SHA-256 of what they hold, as 64 hexadecimal digits: packed rows.
    using Parts = std::map<std::string, std::shared_ptr<const Bytes>>;

    History() = default;
    History(std::vector<Version> versions, Parts parts);

    const std::vector<Version>& versions() const { return versions_; }
    const Parts& parts() const { return parts_; }
    const Version* find(std::int64_t number) const;

    /// The content of that version, every value checked. Throws StoreError (Damaged), also where there is no
    /// such version.
    model::Workspace workspace(std::int64_t number) const;

private:
    std::vector<Version> versions_;
    Parts parts_;
};

}  // namespace throughline::store
