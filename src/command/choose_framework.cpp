#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "command/frameworks.h"
#include "command/kinds.h"
#include "command/print_diagnostics.h"
#include "command/sources.h"
#include "load/evidence_kinds.h"
#include "text/fixes.h"
#include "text/fold.h"
#include "text/suggestion.h"

namespace rung {
namespace {

/// Whether a name was probably meant to be that of a file.
bool ends_like_a_file(std::string_view name) {
  const std::string ending = folded(name.substr(std::min(name.rfind('.'), name.size())));
  return ending == ".yaml" || ending == ".yml" || ending == ".json";
}

void report_unknown(const std::string& id, SourceSpan at, const std::string& file_of_that_name,
                    Diagnostics& diagnostics) {
  const std::vector<std::string> known = builtin_framework_ids();
  const std::vector<std::string_view> ids(known.begin(), known.end());
  auto& diagnostic = diagnostics.report(unknown_framework, at, id);
  const auto meant = meant_by(id, ids);
  if (!file_of_that_name.empty()) {
    diagnostic.help = fmt::format("for the file, write `{}`", file_of_that_name);
  } else if (!meant.empty()) {
    diagnostic.help = did_you_mean(meant);
    if (meant.size() == 1) offer_near_certain(diagnostic, id, ids, meant.front());
  } else if (ends_like_a_file(id)) {
    diagnostic.help = "a file of a framework ends in `.yaml` or `.yml`";
  } else {
    diagnostic.help = help_for_unknown("built in:", id, ids) + "; a file is named by its path";
  }
}

/// A file `case.yaml` beside evidence that says `framework: case`.
std::string file_called(const std::string& id, const std::string& folder, const FileSystem& files) {
  for (const char* ending : {".yaml", ".yml"}) {
    const std::string path = fmt::format("{}/{}{}", folder, id, ending);
    if (files.kind(path) == PathKind::file) return id + ending;
  }
  return {};
}

std::string folder_of_evidence(const SourceFile& source) {
  return source.path() == standard_input_name ? "." : folder_of(source.path());
}

/// The path without `./` and `folder/../`, unless that leads elsewhere because the folder is a
/// link: however evidence files name a framework, it is told of by one name.
std::string plainest(const std::string& path, const FileSystem& files) {
  const std::string plain = std::filesystem::path(path).lexically_normal().generic_string();
  return plain == path || files.resolve(plain) == files.resolve(path) ? plain : path;
}

/// The framework an evidence file names by path (spec section 4): it stays where the evidence is or
/// where the program was started.
LoadedFramework* named_by_path(const Located<std::string>& name, const std::string& folder,
                               Frameworks& frameworks, const FileSystem& files,
                               Diagnostics& diagnostics) {
  const bool as_it_is = folder == "." || name.value.starts_with('/');
  const std::string path = as_it_is ? name.value : folder + '/' + name.value;
  const std::string resolved = files.resolve(path);
  if (!is_below(resolved, files.resolve(folder)) && !is_below(resolved, files.resolve("."))) {
    diagnostics.report(framework_path_outside, name.at, name.value).help =
        "name it by `--framework`, or copy it beside the evidence";
    return nullptr;
  }
  if (!is_yaml_name(name.value) || !is_yaml_name(resolved)) {
    diagnostics.report(framework_path_ending, name.at, name.value);
    return nullptr;
  }
  return frameworks.in_file(plainest(path, files), name.at, diagnostics);
}

/// Evidence that leaves the choice to `--framework`.
bool names_none(const ParsedFile& file) {
  Diagnostics unseen;
  const auto own = framework_reference(file, unseen);
  return !own && unseen.all().front().info == &missing_framework.info;
}

/// What `--framework` makes of the file's own `framework:`.
FrameworkChoice hold_against(LoadedFramework& given, const Located<std::string>& own,
                             const SourceFile& file, Diagnostics& diagnostics) {
  FrameworkChoice choice{&given, SourceSpan::of_file(file), {}};
  if (!given.framework) return choice;
  const std::string& id = given.framework->id.value;
  if (is_framework_path(own.value)) {
    choice.note = Remark{"framework-ignored",
                         fmt::format("`framework: {}` of the file is ignored, as `--framework` was "
                                     "given",
                                     own.value),
                         own.at};
  } else if (own.value != id) {
    diagnostics.report(framework_mismatch, own.at, own.value, id);
    choice.loaded = nullptr;
  }
  return choice;
}

}  // namespace

bool is_framework_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || is_yaml_name(name);
}

bool names_framework_file(const ParsedFile& file) {
  Diagnostics unseen;
  const auto own = framework_reference(file, unseen);
  return own && is_framework_path(own->value);
}

FrameworkChoice choose_framework(const ParsedFile& file, LoadedFramework* given,
                                 Frameworks& frameworks, const FileSystem& files,
                                 Diagnostics& diagnostics) {
  if (given != nullptr && names_none(file)) {
    return {given, SourceSpan::of_file(*file.source), {}};
  }
  const auto own = framework_reference(file, diagnostics);
  if (!own) return {};
  if (given != nullptr) return hold_against(*given, *own, *file.source, diagnostics);
  const std::string folder = folder_of_evidence(*file.source);
  if (is_framework_path(own->value)) {
    return {named_by_path(*own, folder, frameworks, files, diagnostics), own->at, {}};
  }
  LoadedFramework* built_in = frameworks.built_in(own->value);
  if (built_in == nullptr) {
    report_unknown(own->value, own->at, file_called(own->value, folder, files), diagnostics);
  }
  return {built_in, own->at, {}};
}

LoadedFramework* framework_given(const SourceFile& named, Frameworks& frameworks,
                                 const FileSystem& files, Diagnostics& diagnostics) {
  const std::string& name = named.path();
  if (LoadedFramework* built_in = frameworks.built_in(name)) return built_in;
  const auto at = SourceSpan::of_file(named);
  if (is_framework_path(name) || files.kind(name) != PathKind::missing) {
    return frameworks.in_file(name, at, diagnostics);
  }
  report_unknown(name, at, file_called(name, ".", files), diagnostics);
  return nullptr;
}

std::optional<std::vector<const LoadedFramework*>> load_named(const std::vector<std::string>& names,
                                                              Frameworks& frameworks,
                                                              const Looks& looks, Io& io) {
  std::vector<std::unique_ptr<SourceFile>> named;  // what is reported about a name points at it
  Diagnostics about_names;
  std::vector<const LoadedFramework*> all;
  std::vector<const Diagnostics*> found{&about_names};
  for (const std::string& name : names) {
    named.push_back(std::make_unique<SourceFile>(name, std::string()));
    LoadedFramework* loaded = framework_given(*named.back(), frameworks, io.files, about_names);
    if (loaded == nullptr) continue;
    all.push_back(loaded);
    if (!std::exchange(loaded->shown, true)) found.push_back(&loaded->diagnostics);
  }
  print_diagnostics(found, wants_color(looks.color, io.terminal.err, io.terminal), io);
  const bool usable =
      all.size() == names.size() && std::ranges::all_of(all, [](const LoadedFramework* one) {
        return one->framework.has_value();
      });
  if (!usable) return std::nullopt;
  return all;
}

}  // namespace rung
