package dev.adjourn.bench;

/** A function that takes 2 s, called by 200 at once: as many as a worker runs by its defaults. */
record LongFunction(Contest contest, Scale scale) {
  private static final int MILLIS = 2000;
  private static final int CALLERS = 200;

  /** Completed a second. */
  Measure measure() {
    var perSecond = contest.rounds(scale.of(3, 1), this::perSecond);
    return Measure.of(
        "2 s, 200 at once",
        "1/s",
        Samples.of(perSecond.ours()).median(),
        Samples.of(perSecond.yardstick()).median(),
        Goal.ratioAtLeast(0.9));
  }

  private double perSecond(Side side) {
    int calls = CALLERS * scale.of(3, 1);
    try (Callers callers = new Callers(CALLERS)) {
      long start = System.nanoTime();
      var unused = callers.call(calls, i -> sleep(side));
      return calls * 1e9 / (System.nanoTime() - start);
    }
  }

  private static long sleep(Side side) {
    long slept = side.sleepFor(MILLIS);
    if (slept != MILLIS) {
      throw new IllegalStateException("a wrong result: " + slept);
    }
    return slept;
  }
}
