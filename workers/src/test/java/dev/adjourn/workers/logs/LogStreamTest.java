package dev.adjourn.workers.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.adjourn.client.ConflictException;
import dev.adjourn.client.UnavailableException;
import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.Registration.LogLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogStreamTest {
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(1);
  private final List<List<LogLine>> batches = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private LogStream stream(Consumer<List<LogLine>> sender) {
    return new LogStream(
        self ->
            new AttemptLog(
                1, new LogLimits(9_999, 999_999, 99), () -> Instant.EPOCH, self::appended),
        sender,
        threads,
        true,
        Duration.ofMillis(200));
  }

  @Test
  void sendsLinesWhileTheFunctionRuns() {
    LogStream stream = stream(batches::add);

    stream.log().append(LogLevel.INFO, "a");
    stream.log().append(LogLevel.INFO, "b");

    await().until(() -> batches.size() == 1 && batches.get(0).size() == 2);
  }

  @Test
  void sendsTheRestAtTheEndInspiteOfAFailure() throws InterruptedException {
    LogStream stream =
        stream(
            batch -> {
              batches.add(batch);
              if (batches.size() == 1) {
                throw new UnavailableException("away", Optional.empty(), null);
              }
            });
    stream.log().append(LogLevel.INFO, "a");

    stream.finish(Duration.ofSeconds(20));

    assertThat(batches).hasSize(2);
    assertThat(batches.get(1)).extracting(LogLine::message).containsExactly("a");
  }

  @Test
  void forgetsTheLinesOfAnAttemptThatIsNotItsOwnAnyMore() throws InterruptedException {
    LogStream stream =
        stream(
            batch -> {
              batches.add(batch);
              throw new ConflictException("fenced off");
            });
    stream.log().append(LogLevel.INFO, "a");

    stream.finish(Duration.ofSeconds(20));
    stream.log().append(LogLevel.INFO, "b");

    assertThat(batches).hasSize(1);
    assertThat(stream.log().isEmpty()).isTrue();
  }

  @Test
  void theLastBatchIsLeftToTheCompletion() throws InterruptedException {
    LogStream stream = stream(batches::add);
    IntStream.range(0, 3).forEach(i -> stream.log().append(LogLevel.INFO, "a" + i));

    List<LogLine> last = stream.complete(Duration.ofSeconds(20), lines -> lines);

    assertThat(last).extracting(LogLine::message).containsExactly("a0", "a1", "a2");
    assertThat(batches).isEmpty();
    assertThat(stream.log().isEmpty()).isTrue();
  }

  @Test
  void aCompletionThatFailedIsRepeatedWithTheSameLines() throws InterruptedException {
    LogStream stream = stream(batches::add);
    stream.log().append(LogLevel.INFO, "a");
    assertThatThrownBy(() -> stream.complete(Duration.ofSeconds(20), LogStreamTest::away))
        .isInstanceOf(UnavailableException.class);

    List<LogLine> last = stream.complete(Duration.ofSeconds(20), lines -> lines);

    assertThat(last).extracting(LogLine::message).containsExactly("a");
    assertThat(batches).isEmpty();
  }

  private static List<LogLine> away(List<LogLine> lines) {
    throw new UnavailableException("away", Optional.empty(), null);
  }

  @Test
  void givesUpWhenTheTimeIsOver() throws InterruptedException {
    LogStream stream =
        stream(
            batch -> {
              throw new UnavailableException("away", Optional.empty(), null);
            });
    stream.log().append(LogLevel.INFO, "a");

    stream.finish(Duration.ofMillis(50));

    assertThat(stream.log().isEmpty()).isTrue();
  }
}
