package dev.adjourn.workers.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Inline;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.cron.CronPolicy;
import dev.adjourn.model.cron.Overlap;
import dev.adjourn.workers.ArgumentMismatchException;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.Worker;
import dev.adjourn.workers.WorkerBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MethodFunctionsTest {
  record Item(String name, BigDecimal price, @Nullable Instant soldAt) {}

  @SuppressWarnings("UnusedVariable")
  static final class Functions {
    @BackgroundFunction
    String plain(String text, int count) {
      return text + count;
    }

    @BackgroundFunction(
        name = "renamed",
        retry = @Retry,
        concurrency = 2,
        maxConcurrencyAction = MaxConcurrencyAction.CANCEL,
        maxDuration = "90s",
        cron = "*/5 * * * MON-FRI",
        timeZone = "Europe/Zurich",
        overlap = Overlap.SKIP,
        catchUp = "1h",
        inline = Inline.ALWAYS)
    static void withOptions() {}

    @BackgroundFunction
    String rich(List<Item> items, Map<String, Integer> counts, Optional<String> note) {
      return items.get(0).name() + counts + note;
    }

    @BackgroundFunction
    String contextInTheMiddle(String first, FunctionContext context, String... rest) {
      return first + List.of(rest);
    }
  }

  private static DeclaredFunction find(String name) {
    return MethodFunctions.of(new Functions()).stream()
        .filter(function -> function.name().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("NullAway") // these functions do not use their context
  private static @Nullable Object call(String name, String arguments) throws Exception {
    DeclaredFunction function = find(name);
    return function.body().call(null, function.parameters().read(arguments));
  }

  @Test
  void readsNameAndOptionsOfTheAnnotation() {
    assertThat(find("renamed").declaration().options())
        .isEqualTo(
            new FunctionOptions(
                RetryPolicy.attempts(13),
                2,
                MaxConcurrencyAction.CANCEL,
                90.0,
                "*/5 * * * MON-FRI",
                new CronPolicy("Europe/Zurich", Overlap.SKIP, 3_600.0),
                false,
                Inline.ALWAYS));
  }

  @Test
  void aFunctionWithoutOptionsHasTheStandardOnes() {
    assertThat(find("plain").declaration().options()).isEqualTo(FunctionOptions.standard());
  }

  @Test
  void anObjectWithoutFunctionsIsRefused() {
    WorkerBuilder worker = Worker.builder();

    assertThatThrownBy(() -> worker.functions("text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.String has no method with @BackgroundFunction or @Orchestration");
  }

  @Nested
  class Arguments {
    @Test
    void becomeValuesOfTheParametersTypes() throws Exception {
      assertThat(call("rich", "[[{\"name\":\"a\",\"price\":1.10,\"other\":1}],{\"x\":1},\"n\"]"))
          .isEqualTo("a{x=1}Optional[n]");
    }

    @Test
    void mayBeNullAndAnOptionalOneMayBeMissing() throws Exception {
      assertThat(call("rich", "[[{\"name\":\"a\"}], null]")).isEqualTo("anullOptional.empty");
    }

    @Test
    void goAroundTheContextAndIntoVarargs() throws Exception {
      assertThat(call("contextInTheMiddle", "[\"a\",\"b\",\"c\"]")).isEqualTo("a[b, c]");
      assertThat(call("contextInTheMiddle", "[\"a\"]")).isEqualTo("a[]");
    }

    @Test
    void ofAnotherTypeAreRefusedByTheParametersName() {
      assertMismatch("plain", "[5, 1]", "parameter 1 \"text\" takes String, not number 5");
      assertMismatch(
          "plain", "[\"a\", \"1\"]", "parameter 2 \"count\" takes int, not string \"1\"");
      assertMismatch("plain", "[\"a\", 1.5]", "parameter 2 \"count\"");
      assertMismatch("plain", "[\"a\", null]", "parameter 2 \"count\"");
      assertMismatch("rich", "[{}]", "parameter 1 \"items\" takes List<");
      assertMismatch("contextInTheMiddle", "[\"a\",\"b\",{}]", "parameter 2 \"rest\"");
    }

    @Test
    void thatAreTooFewOrTooManyAreRefused() {
      assertMismatch("plain", "[]", "parameter 1 \"text\" is missing");
      assertMismatch("plain", "[\"a\"]", "parameter 2 \"count\" is missing");
      assertMismatch("plain", "[\"a\",1,2]", "3 arguments for 2 parameters [text, count]");
    }

    private void assertMismatch(String function, String arguments, String message) {
      assertThatThrownBy(() -> call(function, arguments))
          .isInstanceOf(ArgumentMismatchException.class)
          .hasMessageContaining(message);
    }
  }
}
