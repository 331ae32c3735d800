package dev.adjourn.bench;

import dev.adjourn.bench.list.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Pages of many executions beside pages of few: the yardstick is a smaller table. */
final class Lists implements Part {
  static final String NAME = "list";

  private static final int FEW_ROWS = 100_000;
  private static final Path FOLDER = Path.of("bench", "target");

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    return measure(scale);
  }

  /** It has servers of its own. */
  List<Measure> measure(Scale scale) {
    int rows = scale.rows();
    int fewRows = rows > FEW_ROWS ? FEW_ROWS : rows / 10;
    // both at once: to fill tables is work for one core each
    CompletableFuture<ListSystem> yardstick =
        CompletableFuture.supplyAsync(() -> make(fewRows, scale, "list-yardstick"));
    try (ListSystem many = make(rows, scale, "list");
        ListSystem few = yardstick.join()) {
      return compare(many, few, scale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ListSystem make(int rows, Scale scale, String logs) {
    try {
      return ListSystem.make(rows, scale, FOLDER.resolve("logs").resolve(logs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Measure> compare(ListSystem many, ListSystem few, Scale scale) throws IOException {
    ListRound ours = new ListRound(many);
    ListRound yardstick = new ListRound(few);
    ours.warmUp();
    yardstick.warmUp();
    for (int i = 0; i < scale.of(3, 1); i++) {
      ours.measure(scale.of(600, 200));
      yardstick.measure(scale.of(600, 200));
    }
    writeMedians(ours, yardstick);
    return lines(ours, yardstick);
  }

  private static List<Measure> lines(ListRound ours, ListRound yardstick) {
    List<Measure> lines = new ArrayList<>();
    lines.addAll(lines("database", ours.database(), yardstick.database(), 10));
    lines.addAll(summary("PostgreSQL cpu", ours.cpu(), yardstick.cpu(), Goal.none(), Goal.none()));
    lines.addAll(lines("HTTP", ours.http(), yardstick.http(), 20));
    lines.add(
        Measure.of(
            "pages, 16 clients",
            "1/s",
            ours.pagesPerSecond(),
            yardstick.pagesPerSecond(),
            Goal.none()));
    lines.add(
        Measure.of("written meanwhile", "1/s", ours.written(), yardstick.written(), Goal.none()));
    return lines;
  }

  private static List<Measure> lines(
      String where, ListTimes ours, ListTimes yardstick, double most) {
    List<Measure> lines = new ArrayList<>();
    for (boolean alone : List.of(true, false)) {
      for (boolean end : List.of(true, false)) {
        String what = (alone ? "one filter" : "pairs") + (end ? ", ends" : ", 500th page");
        Predicate<Asked> wanted =
            asked -> asked.filter().alone() == alone && asked.place().isEnd() == end;
        for (int percent : List.of(50, 90, 99)) {
          lines.add(
              millis(
                  where + ": " + what,
                  percent,
                  ours.of(wanted),
                  yardstick.of(wanted),
                  Goal.none()));
        }
      }
    }
    lines.addAll(summary(where, ours, yardstick, Goal.atMost(most), Goal.ratioAtMost(1.5)));
    return lines;
  }

  private static List<Measure> summary(
      String where, ListTimes ours, ListTimes yardstick, Goal most, Goal growth) {
    List<Measure> lines = new ArrayList<>();
    lines.add(millis(where + ": all", 50, ours.all(), yardstick.all(), Goal.none()));
    lines.add(millis(where + ": all", 99, ours.all(), yardstick.all(), most));
    lines.add(millis(where + ": growth", 99, ours.all(), yardstick.all(), growth));
    lines.add(slowest(where, ours, yardstick, most));
    return lines;
  }

  private static Measure millis(
      String name, int percent, Samples ours, Samples yardstick, Goal goal) {
    return Measure.of(
        name + " p" + percent, "ms", ours.percentile(percent), yardstick.percentile(percent), goal);
  }

  private static Measure slowest(String where, ListTimes ours, ListTimes yardstick, Goal most) {
    Map.Entry<String, Double> slowest = ours.slowest();
    return Measure.of(
        where + ": slowest p50, " + slowest.getKey(),
        "ms",
        slowest.getValue(),
        yardstick.medians().getOrDefault(slowest.getKey(), 0.0),
        most);
  }

  /** For those who ask which filter it is. */
  private static void writeMedians(ListRound ours, ListRound yardstick) throws IOException {
    Map<String, Double> few = yardstick.database().medians();
    Map<String, Double> cpu = ours.cpu().medians();
    Map<String, Double> fewCpu = yardstick.cpu().medians();
    Map<String, Double> http = ours.http().medians();
    List<String> lines =
        new ArrayList<>(List.of("filter,place,database,yardstick,cpu,yardstick,http"));
    ours.database()
        .medians()
        .forEach(
            (name, millis) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%s,%.2f,%.2f,%.2f,%.2f,%.2f",
                        name.replace(", ", ","),
                        millis,
                        few.getOrDefault(name, 0.0),
                        cpu.getOrDefault(name, 0.0),
                        fewCpu.getOrDefault(name, 0.0),
                        http.getOrDefault(name, 0.0))));
    Files.write(FOLDER.resolve("list-pages.csv"), lines);
  }
}
