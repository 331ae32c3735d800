package dev.adjourn.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.ApiRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The thread that does all of the HTTP client's work is gone, as after an OutOfMemoryError. */
class BrokenHttpClientTest {

  private final ApiRequest request =
      ApiRequest.of("GET", "/", null).withTimeout(Duration.ofMillis(500));
  private FakeApi api;
  private ApiConnection connection;

  @BeforeEach
  void start() throws IOException {
    api = new FakeApi();
    api.answer(200, "{}");
    connection = new ApiConnection(api.endpoint(), "secret");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void isReplacedAfterTheCallThatMeetsIt() {
    connection.send(request);
    killSelectors();

    assertThatThrownBy(() -> connection.send(request)).isInstanceOf(UnavailableException.class);

    assertThat(connection.send(request).status()).isEqualTo(200);
  }

  @SuppressWarnings({"removal", "deprecation"})
  private static void killSelectors() {
    assumeThat(Runtime.version().feature()).as("threads can be stopped").isLessThan(20);
    for (Thread selector : selectors()) {
      selector.stop();
    }
    while (!selectors().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static List<Thread> selectors() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().endsWith("SelectorManager"))
        .toList();
  }
}
