#include "command/frameworks.h"

#include <utility>

#include "command/builtin.h"
#include "command/kinds.h"
#include "command/sources.h"

namespace rung {

std::vector<std::string> builtin_framework_ids() {
  std::vector<std::string> ids;
  for (const auto& builtin : builtin_frameworks()) ids.emplace_back(builtin.id);
  return ids;
}

LoadedFramework* Frameworks::built_in(const std::string& id) {
  const std::lock_guard lock(mutex_);
  const std::string key = "built-in " + id;
  if (const auto known = loaded_.find(key); known != loaded_.end()) return known->second.get();
  for (const auto& builtin : builtin_frameworks()) {
    if (builtin.id != id) continue;
    auto source =
        std::make_shared<SourceFile>("<built-in>/" + id + ".yaml", std::string(builtin.text));
    return load(key, id, std::move(source));
  }
  return nullptr;
}

LoadedFramework* Frameworks::parsed(const ParsedFile& file, Diagnostics diagnostics) {
  const std::string key = key_of(file.source->path());
  const std::lock_guard lock(mutex_);
  auto& slot = loaded_[key];
  if (slot) return slot.get();
  slot = std::make_unique<LoadedFramework>();
  slot->name = file.source->path();
  slot->source = file.source;
  slot->diagnostics = std::move(diagnostics);
  read(*slot, file);
  return slot.get();
}

LoadedFramework* Frameworks::in_file(const std::string& path, SourceSpan at,
                                     Diagnostics& diagnostics) {
  const std::string key = key_of(path);
  const std::lock_guard lock(mutex_);
  if (const auto known = loaded_.find(key); known != loaded_.end()) return known->second.get();
  auto bytes = read_whole(path, files_, at, diagnostics);
  if (!bytes) return nullptr;
  return load(key, path, std::make_shared<SourceFile>(path, std::move(*bytes)));
}

std::string Frameworks::key_of(const std::string& path) const {
  return path == standard_input_name ? path : "file " + files_.resolve(path);
}

LoadedFramework* Frameworks::load(const std::string& key, std::string name, SourcePtr source) {
  auto& slot = loaded_[key];
  if (slot) return slot.get();
  slot = std::make_unique<LoadedFramework>();
  slot->name = std::move(name);
  slot->source = std::move(source);
  read(*slot, parse_file(slot->source, slot->diagnostics, &lanes_));
  return slot.get();
}

void Frameworks::read(LoadedFramework& loaded, const std::optional<ParsedFile>& file) {
  if (file) loaded.framework = load_framework(*file, loaded.diagnostics);
  loaded.diagnostics.sort();
}

}  // namespace rung
