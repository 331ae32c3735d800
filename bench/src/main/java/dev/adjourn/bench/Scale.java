package dev.adjourn.bench;

/**
 * How much is measured. Each part says itself what that means for it.
 *
 * @param quick for a look: all parts in three minutes
 * @param rows of the table whose lists are measured
 */
record Scale(boolean quick, int rows) {
  /** Who calls at the same time where nothing else is said. */
  static final int CALLERS = 20;

  /** One of two numbers. */
  int of(int full, int fewer) {
    return quick ? fewer : full;
  }
}
