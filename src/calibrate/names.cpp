#include "rung/calibration.h"

namespace rung {
namespace {

Placement placement_of(const Framework& framework, const Employee& employee) {
  const Level& level = framework.levels[static_cast<std::size_t>(employee.level)];
  Placement place;
  place.framework = framework.id.value;
  place.version = framework.version;
  place.framework_title = framework.title;
  place.level = level.id;
  place.level_title = level.title;
  place.rank = level.rank;
  if (employee.track < 0) return place;
  const Named& track = framework.tracks[static_cast<std::size_t>(employee.track)];
  place.track = track.id;
  place.track_title = track.title;
  return place;
}

PromotionAsked promotion_asked(const Framework& framework, const Promotion& promotion, int track) {
  const Level& to = framework.levels[static_cast<std::size_t>(promotion.to)];
  PromotionAsked asked{to.id, to.title, {}, {}};
  for (const int index : asked_at(framework, promotion.to, track)) {
    const auto& one = framework.responsibilities[static_cast<std::size_t>(index)];
    asked.responsibilities.push_back({one.id, one.text});
  }
  for (const Gate& gate : promotion.gates) asked.gates.push_back({gate.id, gate.text});
  return asked;
}

}  // namespace

std::shared_ptr<const Placement> CalibrationNames::place(const Framework& framework,
                                                         const Employee& employee) {
  const std::lock_guard lock(mutex_);
  auto& place = places_[{&framework, employee.level, employee.track}];
  if (!place) place = std::make_shared<const Placement>(placement_of(framework, employee));
  return place;
}

std::shared_ptr<const PromotionAsked> CalibrationNames::asked(const Framework& framework,
                                                              const Promotion& promotion,
                                                              int track) {
  const std::lock_guard lock(mutex_);
  auto& asked = asked_[{&promotion, track}];
  if (!asked) {
    asked = std::make_shared<const PromotionAsked>(promotion_asked(framework, promotion, track));
  }
  return asked;
}

}  // namespace rung
