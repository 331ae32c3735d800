package dev.adjourn.workers.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.client.BadRequestException;
import dev.adjourn.client.UnavailableException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.Registration.LogLimits;
import dev.adjourn.workers.logs.LogShipping;
import dev.adjourn.workers.logs.LogStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The completion of an orchestration is a local activity, which may be run again. */
class OrchestrationLogsTest {
  private static final ExecutionId ID = new ExecutionId("01KB1T6W3V9GQ5N2XH8Y4ZC7DE");

  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final LogShipping shipping =
      new LogShipping(
          (id, attempt, batch) -> sent.addAll(messages(batch.lines())), true, Duration.ofHours(1));
  private final OrchestrationLogs logs =
      new OrchestrationLogs(shipping, new LogLimits(1_000, 1 << 20, 1_000));
  private final LogStream stream = logs.open(ID, 1, "claim");

  @AfterEach
  void stop() {
    shipping.close();
  }

  private static List<String> messages(List<LogLine> lines) {
    return lines.stream().map(LogLine::message).toList();
  }

  private static List<String> away(List<LogLine> lines) {
    throw new UnavailableException("away", Optional.empty(), null);
  }

  private static List<String> refused(List<LogLine> lines) {
    throw new BadRequestException("too long");
  }

  @Test
  void aCompletionThatIsRunAgainBringsTheSameLines() {
    stream.log().append(LogLevel.INFO, "a");
    assertThatThrownBy(() -> logs.complete(ID, 1, OrchestrationLogsTest::away))
        .isInstanceOf(UnavailableException.class);

    assertThat(logs.complete(ID, 1, OrchestrationLogsTest::messages)).containsExactly("a");
    assertThat(logs.complete(ID, 1, OrchestrationLogsTest::messages)).isEmpty();
    assertThat(sent).isEmpty();
  }

  @Test
  void theSecondCompletionAfterARefusalHasNoLinesToBring() {
    stream.log().append(LogLevel.INFO, "a");
    assertThatThrownBy(() -> logs.complete(ID, 1, OrchestrationLogsTest::refused))
        .isInstanceOf(BadRequestException.class);

    assertThat(logs.complete(ID, 1, OrchestrationLogsTest::messages)).isEmpty();
    assertThat(sent).containsExactly("a");
  }
}
