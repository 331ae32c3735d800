package dev.adjourn.workers.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.LogLine;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FakeExecution;
import dev.adjourn.workers.FunctionContext;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The last lines of an attempt's log travel with its completion. */
class LastLinesTest {
  private static final int MORE_THAN_ONE_BATCH = 600_000;

  private final AttemptFixture host = new AttemptFixture(new Functions());

  /** What the tests run. */
  public static final class Functions {
    @BackgroundFunction
    void talk(FunctionContext context) {
      System.out.println("printed");
      context.logger().warn("warned {}", 1);
    }

    @BackgroundFunction
    void talkMuch(int characters) {
      String line = "x".repeat(9_999);
      IntStream.range(0, characters / 10_000).forEach(i -> System.out.println(line));
    }

    @BackgroundFunction
    void talkAndFail() {
      System.out.println("printed");
      throw new IllegalStateException("no luck");
    }
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private static List<String> logOf(FakeExecution execution) {
    return execution.log.values().stream().map(LogLine::message).toList();
  }

  @Test
  void aFunctionThatEndsSoonSendsItsLinesWithItsEndAlone() {
    FakeExecution execution = host.execution("talk");

    host.run(execution);

    assertThat(logOf(execution)).containsExactly("printed", "warned 1");
    assertThat(execution.batches).isZero();
    assertThat(execution.completions).isEqualTo(1);
  }

  @Test
  void aFailureHasItsLinesToo() {
    FakeExecution execution = host.execution("talkAndFail");

    host.run(execution);

    assertThat(logOf(execution)).containsExactly("printed");
    assertThat(execution.batches).isZero();
  }

  @Test
  void whatIsTooMuchForOneMessageIsSentBefore() {
    FakeExecution execution = host.execution("talkMuch", MORE_THAN_ONE_BATCH);

    host.run(execution);

    assertThat(execution.log).hasSize(60);
    assertThat(execution.batches).isPositive();
    assertThat(execution.completions).isEqualTo(1);
  }

  @Test
  void aCompletionThatIsRepeatedAfterAnUnknownOutcomeBringsTheSameLines() {
    FakeExecution unknown = host.execution("talk");
    host.adjourn.loseAnswers("completion", 2);
    host.run(unknown);
    FakeExecution away = host.execution("talk");
    host.adjourn.failNext("completion", 503, 0);
    host.run(away);

    assertThat(logOf(unknown)).containsExactly("printed", "warned 1");
    assertThat(logOf(away)).containsExactly("printed", "warned 1");
    assertThat(unknown.batches + away.batches).isZero();
  }

  @Test
  void aRefusedCompletionIsTriedWithoutItsLinesWhichAreSentAlone() {
    FakeExecution execution = host.execution("talk");
    host.adjourn.failNext("completion", 413);

    host.run(execution);

    assertThat(logOf(execution)).containsExactly("printed", "warned 1");
    assertThat(execution.batches).isEqualTo(1);
    assertThat(execution.state).isEqualTo(ExecutionState.SUCCEED);
  }

  @Test
  void aResultThatIsRefusedForItselfKeepsTheLines() {
    FakeExecution execution = host.execution("talk");
    host.adjourn.failNext("completion", 413, 413);

    host.run(execution);

    assertThat(logOf(execution)).containsExactly("printed", "warned 1");
    assertThat(execution.batches).isEqualTo(1);
    assertThat(execution.state).isEqualTo(ExecutionState.FAILED);
  }

  @Test
  void aServerThatTakesNoLinesWithACompletionGetsThemBefore() {
    try (AttemptFixture older = new AttemptFixture(new Functions(), false)) {
      FakeExecution execution = older.execution("talk");
      older.adjourn.failNext("logs", 503);

      older.run(execution);

      assertThat(logOf(execution)).containsExactly("printed", "warned 1");
      assertThat(execution.batches).isEqualTo(1);
    }
  }
}
