package dev.adjourn.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures parts, prints tables and writes {@code bench/target/PART.json}. */
@Command(
    name = "bench",
    description = "Measures Adjourn beside bare Temporal on the same server.",
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  private static final Path FOLDER = Path.of("bench", "target");

  @Parameters(
      paramLabel = "PART",
      description = "one of ${COMPLETION-CANDIDATES}; none: all",
      completionCandidates = Bench.PartNames.class)
  private List<String> parts = Parts.names();

  @Option(names = "--quick", description = "makes fewer calls: two minutes on an idle machine")
  private boolean quick;

  @Option(names = "--url", description = "of a running API with the examples; none: starts one")
  private @Nullable URI url;

  @Option(names = "--token", description = "of that API")
  private String token = "dev";

  @Option(names = "--temporal", description = "address of the Temporal server behind that API")
  private String temporal = "127.0.0.1:7233";

  private Bench() {}

  /** Run it in the root of the checkout. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(FOLDER);
    if (url != null) {
      measure(new Target(url, token, temporal));
      return 0;
    }
    try (DevSystem system = DevSystem.start(FOLDER.resolve("adjourn-dev.log"))) {
      measure(system.target());
    }
    return 0;
  }

  private void measure(Target target) throws IOException {
    try (BareSide bare = BareSide.start(target, FOLDER.resolve("bare-worker.log"))) {
      Contest contest = new Contest(new AdjournSide(target), bare);
      Scale scale = new Scale(quick);
      Overhead.warmUp(contest, scale);
      for (String name : parts) {
        Report report = new Report(name, Parts.named(name).measure(contest, scale));
        System.out.println(report.table() + "\n");
        report.write(FOLDER);
      }
    }
  }

  /** For the help. */
  static final class PartNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Parts.names().iterator();
    }
  }
}
