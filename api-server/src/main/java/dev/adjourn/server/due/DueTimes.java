package dev.adjourn.server.due;

import java.time.Duration;
import java.util.Optional;

/** What comes due, and what is to be done then. */
interface DueTimes {

  /** How long it is until something comes due that is not due yet; empty if nothing will. */
  Optional<Duration> untilNext();

  /** Wakes what is due and needs no slot, so much as one transaction should hold. */
  Woken wake();

  /** Gives slots to what is due and needs one. */
  void settleLines();
}
