#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command/frameworks.h"
#include "command/io.h"
#include "command/sources.h"
#include "rung/diagnostic.h"
#include "rung/source.h"

namespace rung {

/// A file or folder of a run, and what was found wrong with it.
struct FileOutcome {
  SourcePtr source;
  Diagnostics diagnostics;
  LoadedFramework* introduced = nullptr;  ///< the framework this file was the first to need
  bool is_read = false;                   ///< so that no result is written over it
  bool is_meant = false;  ///< of the kind the run is about, or taken for it and unusable
};

/// About a file or folder by its name, whatever it holds.
FileOutcome outcome_about(const std::string& path);

/// What comes of reading an input: its source is there in any case.
FileOutcome read_input(const Input& input, Io& io);

/// A file that was looked at: what is left of it when there is nothing to tell.
struct SeenFile {
  std::string path;
  bool is_read = false;
  bool is_meant = false;
};

/// Reports each folder among the arguments that holds none of the files the run is about; `kind`
/// says what these are: `evidence file`.
void report_empty_folders(const std::vector<std::string>& arguments, std::string_view kind,
                          const std::vector<SeenFile>& seen, std::vector<FileOutcome>& outcomes,
                          const FileSystem& files);
void report_empty_folders(const std::vector<std::string>& arguments, std::string_view kind,
                          std::vector<FileOutcome>& outcomes, const FileSystem& files);

/// Writes a result, unless to a file that was read, which may be one of `seen` too; says why it
/// could not.
void write_result(const std::string& path, const std::string& text,
                  const std::vector<SeenFile>& seen, const LoadedFramework* given,
                  std::vector<FileOutcome>& outcomes, FileSystem& files);
void write_result(const std::string& path, const std::string& text, const LoadedFramework* given,
                  std::vector<FileOutcome>& outcomes, FileSystem& files);

}  // namespace rung
