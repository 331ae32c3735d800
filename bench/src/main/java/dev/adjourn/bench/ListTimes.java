package dev.adjourn.bench;

import dev.adjourn.bench.list.Asked;
import dev.adjourn.bench.list.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How long pages took by a clock, in milliseconds. */
final class ListTimes {
  private final LongSupplier nanos;
  private final Map<Asked, List<Double>> millis = new LinkedHashMap<>();

  /**
   * Nothing yet.
   *
   * @param nanos the clock
   */
  ListTimes(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Reads each page once, by several clocks. */
  static void read(List<Asked> pages, Reader reader, ListTimes... clocks) {
    for (Asked asked : pages) {
      long[] starts = Stream.of(clocks).mapToLong(ListTimes::now).toArray();
      read(asked, reader);
      for (int i = 0; i < clocks.length; i++) {
        clocks[i].add(asked, (clocks[i].now() - starts[i]) / 1e6);
      }
    }
  }

  /** Those of some pages. */
  Samples of(Predicate<Asked> wanted) {
    return Samples.ofAll(
        millis.entrySet().stream()
            .filter(each -> wanted.test(each.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  /** All. */
  Samples all() {
    return of(asked -> true);
  }

  /** The median of each page, by filter and place. */
  Map<String, Double> medians() {
    Map<String, Double> medians = new LinkedHashMap<>();
    millis.forEach((asked, times) -> medians.put(name(asked), Samples.of(times).median()));
    return medians;
  }

  /** The page whose median is the largest. */
  Map.Entry<String, Double> slowest() {
    return medians().entrySet().stream().max(Comparator.comparing(Map.Entry::getValue)).get();
  }

  private static String name(Asked asked) {
    return asked.filter().name() + ", " + asked.place();
  }

  private long now() {
    return nanos.getAsLong();
  }

  private void add(Asked asked, double time) {
    millis.computeIfAbsent(asked, each -> new ArrayList<>()).add(time);
  }

  private static void read(Asked asked, Reader reader) {
    try {
      reader.read(asked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
