package dev.adjourn.workers.testkit;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.workers.Worker;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts a real Adjourn for the tests of a class: PostgreSQL, Temporal and the api-server by {@code
 * adjourn dev}, on free ports and with a data folder of its own, and the test's worker in this
 * process. Ends all of it after the last test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final AdjournSystem ADJOURN =
 *     AdjournSystem.builder()
 *         .worker(Worker.builder().application("mails").functions(new Mails()))
 *         .build();
 * }</pre>
 *
 * <p>Register it in a static field. It needs what {@code adjourn dev} needs, and to know where
 * Adjourn is: see {@link AdjournSystemBuilder#home}.
 */
public final class AdjournSystem implements BeforeAllCallback, AfterAllCallback {
  private final AdjournSystemBuilder settings;
  private @Nullable DevProcess process;
  private @Nullable Worker worker;

  AdjournSystem(AdjournSystemBuilder settings) {
    this.settings = settings;
  }

  /** Begins to describe a system. */
  public static AdjournSystemBuilder builder() {
    return new AdjournSystemBuilder();
  }

  /**
   * Where its API is.
   *
   * @throws IllegalStateException if it does not run
   */
  public URI endpoint() {
    return running().endpoint();
  }

  /**
   * The token for its API, of the role {@code admin}.
   *
   * @throws IllegalStateException if it does not run
   */
  public String token() {
    return running().token();
  }

  /**
   * A client of its API.
   *
   * @throws IllegalStateException if it does not run
   */
  public AdjournClient client() {
    return AdjournClient.create(endpoint(), token());
  }

  /** The processes that it has started, for tests that break one. */
  public List<ProcessHandle> processes() {
    return running().descendants();
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    DevProcess started = settings.start();
    process = started;
    try {
      started.awaitReady(settings.patience());
      startWorker(started);
    } catch (Exception | Error e) {
      afterAll(context); // JUnit does not call it when this has failed
      throw e;
    }
  }

  private void startWorker(DevProcess started) throws InterruptedException {
    var described = settings.worker();
    if (described.isPresent()) {
      Worker built = described.get().endpoint(started.endpoint()).token(started.token()).build();
      worker = built;
      boolean unused = built.start();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Worker workerToStop = worker;
    DevProcess processToStop = process;
    worker = null;
    process = null;
    try {
      if (workerToStop != null) {
        workerToStop.close();
      }
    } finally {
      if (processToStop != null) {
        processToStop.close();
      }
    }
  }

  private DevProcess running() {
    DevProcess current = process;
    if (current == null) {
      throw new IllegalStateException(
          "Adjourn does not run: is AdjournSystem registered by @RegisterExtension, and static?");
    }
    return current;
  }
}
