package dev.adjourn.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.functions.MethodFunctions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConformanceDeclarationsTest {
  private static final FunctionOptions STANDARD = FunctionOptions.standard();

  @Test
  void namesAndOptionsAreFixed() {
    Map<String, FunctionOptions> declared =
        Stream.of(new Echoes(), new Pauses(), new Failures(), new Calls(), new Output())
            .flatMap(owner -> MethodFunctions.of(owner).stream())
            .collect(
                Collectors.toMap(
                    function -> function.name().value(), ConformanceDeclarationsTest::options));

    assertThat(declared)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("echo", STANDARD),
                Map.entry("nothing", STANDARD),
                Map.entry("sleepFor", STANDARD),
                Map.entry("timeLimited", STANDARD.withMaxDuration(1)),
                Map.entry("serial", STANDARD.withConcurrency(1, MaxConcurrencyAction.KEEP)),
                Map.entry("single", STANDARD.withConcurrency(1, MaxConcurrencyAction.CANCEL)),
                Map.entry("pair", STANDARD.withConcurrency(2, MaxConcurrencyAction.KEEP)),
                Map.entry("failAlways", STANDARD),
                Map.entry("failTimes", STANDARD.withRetry(new RetryPolicy(5, 1, 0, 1, 600))),
                Map.entry("countdown", STANDARD.withConcurrency(1, MaxConcurrencyAction.KEEP)),
                Map.entry("fanOut", STANDARD),
                Map.entry("bigResult", STANDARD),
                Map.entry("chatter", STANDARD)));
    assertThat(Greeting.HELLO_WORLD.name()).hasToString("helloWorld");
  }

  private static FunctionOptions options(DeclaredFunction function) {
    return function.declaration().options();
  }
}
