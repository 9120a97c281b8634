#pragma once

#include "rung/evidence.h"
#include "rung/framework.h"
#include "rung/predicate.h"

namespace rung {

/// What is supposed when a gate is acted on.
struct Fulfilment {
  const Framework& framework;
  const Rule& rule;
  int level = 0;  ///< the target level: whose approvals count
  Month begin;    ///< the first month of what is supposed
  AsOf as_of;     ///< the moment up to which it goes on
};

/// Adds to the evidence what a gate requires, as far as that can begin in a month and go on:
/// a duty, entries and readings of every month, votes by the last day. All of it is confirmed, with
/// the facts asked for. Of `any` every part is supposed; time at the level cannot be.
void fulfil(const Predicate& requirement, const Fulfilment& how, Evidence& evidence);

}  // namespace rung
