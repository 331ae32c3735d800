package dev.adjourn.workers.testkit;

/** Says where the second run of an orchestration parts from the first. */
final class Difference {
  private static final int LONGEST = 300;

  private Difference() {}

  /**
   * The failure of the test.
   *
   * @param place which of its operations it is, counted from 1
   * @param first what it did when it ran
   * @param again what it did when it was run again
   */
  static OrchestrationTestError of(String orchestration, int place, String first, String again) {
    String[] firstLines = first.split("\n", -1);
    String[] againLines = again.split("\n", -1);
    int line = 0;
    while (line < firstLines.length - 1
        && line < againLines.length - 1
        && firstLines[line].equals(againLines[line])) {
      line++;
    }
    return new OrchestrationTestError(
        "orchestration \""
            + orchestration
            + "\" is not deterministic: run again with the same answers, its operation "
            + place
            + " is\n  "
            + shortened(againLines[line].strip())
            + "\nbut it was\n  "
            + shortened(firstLines[line].strip()));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
