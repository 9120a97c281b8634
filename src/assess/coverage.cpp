#include "rung/assessment.h"

namespace rung {

BasisPoints Coverage::basis_points() const {
  return total == 0 ? 0 : static_cast<BasisPoints>(weight * 10000 / total);
}

bool Coverage::reaches(BasisPoints required) const { return weight * 10000 >= required * total; }

std::int64_t Coverage::weight_needed(BasisPoints required) const {
  return (required * total + 9999) / 10000;
}

}  // namespace rung
