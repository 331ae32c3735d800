package dev.adjourn.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Values of one kind, in order of size. */
final class Samples {
  private final double[] sorted;

  private Samples(double[] sorted) {
    this.sorted = sorted;
  }

  /** At least one value, in any order. */
  static Samples of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no samples");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Samples(sorted);
  }

  /** All values of some rounds. */
  static Samples ofAll(Collection<List<Double>> rounds) {
    return of(rounds.stream().flatMap(List::stream).toList());
  }

  /** The smallest value that at least so many percent do not exceed. */
  double percentile(int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }

  /** Half of the values do not exceed it. */
  double median() {
    return percentile(50);
  }

  /** The largest value. */
  double max() {
    return sorted[sorted.length - 1];
  }
}
