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
import java.util.function.Predicate;

/** How long pages took, in milliseconds. */
final class ListTimes {
  private final Map<Asked, List<Double>> millis = new LinkedHashMap<>();

  /** Reads each page once. */
  void read(List<Asked> pages, Reader reader) {
    for (Asked asked : pages) {
      millis.computeIfAbsent(asked, each -> new ArrayList<>()).add(timed(asked, reader));
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

  private static double timed(Asked asked, Reader reader) {
    long start = System.nanoTime();
    try {
      reader.read(asked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
