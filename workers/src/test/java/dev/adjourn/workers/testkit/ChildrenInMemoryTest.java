package dev.adjourn.workers.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.client.AwaitTimeoutException;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.ChildEnd;
import dev.adjourn.workers.FunctionContext;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChildrenInMemoryTest {
  private static final Function1<String, String> ASK =
      FunctionDescriptor.of("ask", String.class, String.class);

  @RegisterExtension
  final AdjournExtension adjourn = AdjournExtension.builder().functions(new Family()).build();

  /** Functions that call functions. */
  public static final class Family {
    @BackgroundFunction
    int countdown(int n, FunctionContext context) {
      Function1<Integer, Integer> self =
          FunctionDescriptor.of("countdown", Integer.class, Integer.class);
      return n == 0 ? 0 : 1 + context.await(context.enqueue(self.with(n - 1)));
    }

    @BackgroundFunction
    List<String> askAll(List<String> names, FunctionContext context) {
      return context.awaitAll(asked(names, context));
    }

    @BackgroundFunction
    String askFirst(List<String> names, FunctionContext context) {
      ChildEnd<String> first = context.awaitAny(asked(names, context));
      return first.succeeded() ? String.valueOf(first.result()) : "nobody";
    }

    @BackgroundFunction
    String askWithin(Duration patience, FunctionContext context) {
      try {
        return context.await(context.enqueue(ASK.with("Ada")), patience);
      } catch (AwaitTimeoutException e) {
        return e.open().size() + " is late";
      }
    }

    @BackgroundFunction(maxDuration = "1h")
    String askForEver(FunctionContext context) {
      return context.await(context.enqueue(ASK.with("Ada")));
    }

    @BackgroundFunction
    void askTomorrow(FunctionContext context) {
      EnqueueOptions options =
          EnqueueOptions.none().delay(Duration.ofDays(1)).withMetadata("kind", "question");
      ExecutionHandle<String> unused = context.enqueue(ASK.with("Ada"), options);
    }

    private static List<ExecutionHandle<String>> asked(
        List<String> names, FunctionContext context) {
      return names.stream().map(name -> context.enqueue(ASK.with(name))).toList();
    }
  }

  @Test
  void childrenAreTheRealFunctions() {
    TestExecution<?> parent = adjourn.run(FunctionCall.of("countdown", 5));

    assertThat(parent.result()).hasToString("5");
    assertThat(adjourn.executions("countdown")).hasSize(6);
    assertThat(adjourn.executions().get(1).executedBy()).contains(parent.id());
  }

  @Test
  void orWhatTheTestPutsInTheirPlace() {
    adjourn.fake("ask", call -> call.argument(0, String.class) + " says yes");

    assertThat(adjourn.call(FunctionCall.of("askAll", List.of("Ada", "Bob"))))
        .hasToString("[\"Ada says yes\",\"Bob says yes\"]");
  }

  @Test
  void aChildThatFailsFailsAParentThatAwaitsIt() {
    adjourn.fake(
        "ask",
        call -> {
          throw new IllegalStateException("no answer");
        });

    assertThatThrownBy(() -> adjourn.call(FunctionCall.of("askAll", List.of("Ada"))))
        .isInstanceOf(ExecutionFailedException.class)
        .hasMessageContaining("no answer");
    assertThat(adjourn.call(FunctionCall.of("askFirst", List.of("Ada")))).hasToString("\"nobody\"");
  }

  @Test
  void timePassesForThoseWhoWaitAndForNobodyElse() {
    adjourn.fake("ask", Duration.ofMinutes(10), call -> "yes");

    assertThat(adjourn.call(FunctionCall.of("askWithin", "PT9M"))).hasToString("\"1 is late\"");
    assertThat(adjourn.call(FunctionCall.of("askWithin", "PT11M"))).hasToString("\"yes\"");
  }

  @Test
  void maxDurationEndsAWaitThatIsLonger() {
    adjourn.fake("ask", Duration.ofHours(2), call -> "yes");

    TestExecution<?> execution = adjourn.run(FunctionCall.of("askForEver"));

    assertThat(execution.error().orElseThrow().code()).isEqualTo(ErrorCode.ER0001);
  }

  @Test
  void whatNobodyAwaitsRunsWhenTheTestSaysSo() {
    adjourn.fake("ask", call -> call.context().metadata().pairs().get("kind"));

    TestExecution<?> unused = adjourn.run(FunctionCall.of("askTomorrow"));

    TestExecution<?> child = adjourn.executions("ask").get(0);
    assertThat(child.state()).isEqualTo(ExecutionState.CREATED);
    assertThat(child.options().scheduleFor()).isNotNull();
    adjourn.runAll();
    assertThat(child.result()).isEqualTo("question");
  }
}
