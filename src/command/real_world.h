#pragma once

#include "command/io.h"

namespace rung {

/// The file system of the machine.
class RealFiles final : public FileSystem {
 public:
  PathKind kind(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t limit) const override;
  DirectoryListing list(const std::string& directory) const override;
  std::string resolve(const std::string& path) const override;
  std::optional<std::string> write(const std::string& path, std::string_view bytes) override;
  std::optional<std::string> replace(const std::string& path, std::string_view before,
                                     std::string_view bytes) override;
  std::optional<std::string> make_folder(
      const std::string& path, std::span<const std::string> names,
      const std::function<std::string(std::size_t)>& bytes_of) override;
  std::optional<std::string> make_private(const std::string& path) override;

 private:
  std::optional<std::string> put(const std::string& path, const std::string_view* expected,
                                 std::string_view bytes) const;
};

/// Today's date in UTC.
Date today_in_utc();

/// Whether `RUNG_YAML=reference` asks that yaml-cpp reads every file.
bool wants_reference_lane();

/// Whether the standard streams are terminals, how wide, and whether colour is unwanted:
/// `NO_COLOR`, `TERM=dumb`, `COLUMNS`.
Terminal real_terminal();

}  // namespace rung
