package dev.adjourn.workers.orchestration;

/** Counts the signals that an event has come; they carry no decision. */
final class Signals {
  private int rings;

  void ring() {
    rings++;
  }

  int rings() {
    return rings;
  }
}
