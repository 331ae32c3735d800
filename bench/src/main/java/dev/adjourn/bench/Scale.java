package dev.adjourn.bench;

/**
 * How much is measured.
 *
 * @param warmUp calls of each side before anything is measured
 * @param singleRounds rounds of 10 calls, one at a time
 * @param busyRounds rounds of 100 calls by 20 callers
 * @param dueRounds rounds of due executions
 * @param due executions due in such a round, 20 a second
 * @param slots runs that share one slot
 */
record Scale(int warmUp, int singleRounds, int busyRounds, int dueRounds, int due, int slots) {
  static final int CALLERS = 20;
  static final int SINGLE_CALLS = 10;
  static final int BUSY_CALLS = 100;
  static final int DUE_PER_SECOND = 20;

  static Scale full() {
    return new Scale(300, 20, 6, 3, 200, 200);
  }

  static Scale quick() {
    return new Scale(100, 5, 2, 1, 60, 60);
  }
}
