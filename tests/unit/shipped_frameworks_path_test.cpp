#include <gtest/gtest.h>

#include "support/inventory.h"
#include "support/shipped_frameworks.h"

namespace rung::test {
namespace {

/// Five roles; each sentence of the document became one responsibility or more.
TEST(ShippedContents, the_engineer_path_is_whole) {
  EXPECT_EQ(inventory_of(shipped_framework("engineer-path")), R"(levels
  IC2 rank 2, next IC3
  IC3 rank 3, next IC4
  IC4 rank 4, next IC5
  IC5 rank 5, next IC7
  IC7 rank 7, next -
sources: artifact dashboard feedback
areas: technical impact communication collaboration
asked
  IC2: 14, skills 0; technical 5 impact 3 communication 3 collaboration 3
  IC3: 18, skills 0; technical 7 impact 3 communication 4 collaboration 4
  IC4: 21, skills 0; technical 9 impact 4 communication 4 collaboration 4
  IC5: 20, skills 0; technical 10 impact 4 communication 3 collaboration 3
  IC7: 25, skills 0; technical 12 impact 6 communication 4 collaboration 3
skills
examples: 27
figures
rule: 70% for 6 months, sustained, aside 0%
promotions
  IC2 to IC3
  IC3 to IC4
  IC4 to IC5
  IC5 to IC7
growth
)");
}

}  // namespace
}  // namespace rung::test
