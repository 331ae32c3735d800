package dev.adjourn.bench;

/** A function that takes 2 s, called by 200 at once: as many as a worker runs by its defaults. */
record LongFunction(Contest contest, Scale scale) {
  private static final int MILLIS = 2000;
  private static final int CALLERS = 200;

  /** Adjourn wants to see 20 attempts before it takes a function for a short one. */
  private static final int KNOWN = 40;

  /** Completed a second, once it is known how long it takes. */
  Measure measure() {
    double unused = perSecond(contest.ours(), KNOWN);
    int calls = CALLERS * scale.of(3, 1);
    var perSecond = contest.rounds(scale.of(3, 1), side -> perSecond(side, calls));
    return Measure.of(
        "2 s, 200 at once",
        "1/s",
        Samples.of(perSecond.ours()).median(),
        Samples.of(perSecond.yardstick()).median(),
        Goal.ratioAtLeast(0.9));
  }

  private static double perSecond(Side side, int calls) {
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
