package dev.adjourn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures parts, prints tables and writes {@code bench/target/PART.json}. */
@Command(
    name = "bench",
    description = "Measures Adjourn beside bare Temporal on the same server.",
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  private static final Path FOLDER = Path.of("bench", "target");
  private static final Path RATIOS = Path.of("bench", "ratios.json");

  @Parameters(
      paramLabel = "PART",
      description = "one of ${COMPLETION-CANDIDATES}; none: all",
      completionCandidates = Bench.PartNames.class)
  private List<String> parts = Parts.names();

  @Option(names = "--quick", description = "makes fewer calls: three minutes on an idle machine")
  private boolean quick;

  @Option(names = "--rows", description = "of the part list: 10000000, with --quick 50000")
  private Optional<Integer> rows = Optional.empty();

  @Option(names = "--server", description = "Temporal's server: ${COMPLETION-CANDIDATES}")
  private ServerKind server = ServerKind.DEV;

  @Option(names = "--check", description = "compares the ratios with those of bench/ratios.json")
  private boolean check;

  @Option(names = "--store", description = "writes the ratios to bench/ratios.json")
  private boolean store;

  @Spec private CommandSpec spec;

  /** Picocli fills in the specification. */
  @SuppressWarnings("NullAway.Init")
  private Bench() {}

  /** Run it in the root of the checkout. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    refuseUnknown();
    Files.createDirectories(FOLDER);
    if (parts.equals(List.of(Lists.NAME))) {
      report(Lists.NAME, new Lists().measure(scale()));
      return 0;
    }
    Optional<TemporalServer> temporal = server.start(FOLDER.resolve("temporal"));
    try (DevSystem system = DevSystem.start(temporal, FOLDER.resolve("logs"));
        BareSide bare =
            BareSide.start(system.target(), FOLDER.resolve("logs").resolve("bare-worker.log"))) {
      AdjournSide ours = new AdjournSide(system.target());
      Greetings.greet(bare);
      Greetings.greet(ours);
      measure(new Contest(ours, bare, system.site(bare.pid())));
    } finally {
      if (temporal.isPresent()) {
        temporal.get().close();
      }
    }
    return 0;
  }

  private void refuseUnknown() {
    for (String part : parts) {
      if (!Parts.names().contains(part)) {
        throw new ParameterException(
            spec.commandLine(), "no part " + part + ", there are " + Parts.names());
      }
    }
  }

  private void measure(Contest contest) throws IOException {
    Overhead.warmUp(contest, scale());
    for (String name : parts) {
      report(name, Parts.named(name).measure(contest, scale()));
    }
  }

  private Scale scale() {
    return new Scale(quick, rows.orElse(quick ? 50_000 : 10_000_000));
  }

  private void report(String name, List<Measure> measures) throws IOException {
    Report report = new Report(name, measures);
    System.out.println(report.table() + "\n");
    report.write(FOLDER);
    compare(report);
  }

  private void compare(Report report) throws IOException {
    Ratios stored = Ratios.read(RATIOS);
    if (check) {
      System.out.println(String.join("\n", stored.compare(report)) + "\n");
    }
    if (store) {
      stored.updatedBy(report).write(RATIOS);
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
