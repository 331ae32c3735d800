package dev.adjourn.tests.slots;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Api;
import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many executions of a function without a limit are held, and then let go. */
@SystemTest
class ResumeTest {
  /** How many; 100,000 where there is time. */
  private static final int HELD = Integer.getInteger("adjourn.tests.held", 700);

  private static final Duration WATCHED = Duration.ofSeconds(HELD > 10_000 ? 60 : 10);
  private static final int USUAL = 200;

  /** As many as may be on their way to workers at once, and those that run. */
  private static final int WINDOW = 500 + 100;

  private final Api api = RunningSystem.shared().api();
  private final Database database = RunningSystem.shared().database();
  private final Starts starts = new Starts("resumed");

  @SuppressWarnings("NullAway.Init")
  private PlainWorker worker;

  @BeforeEach
  void start() {
    worker = PlainWorker.start(api, "resume-1", "resumed");
    waitFor("the worker").until(() -> Functions.find(api, "resumed").isPresent());
  }

  @AfterEach
  void close() {
    worker.close();
  }

  @Test
  void rule04_heldOnesStartAsWorkersTakeThemInOrderAndTheApiStaysResponsive() {
    double usual = usualStartsPerSecond();
    Functions.change(api, "resumed", "pause");
    assertThat(hold()).isEqualTo(HELD);
    Latencies before = Latencies.measure(api, WATCHED.dividedBy(2));

    long begin = System.nanoTime();
    Functions.change(api, "resumed", "resume");
    long resumeMillis = (System.nanoTime() - begin) / 1_000_000;
    Latencies during = Latencies.measure(api, WATCHED);
    long started = starts.total() - USUAL;
    double perSecond = started * 1e9 / (System.nanoTime() - begin);
    long displaced = starts.mostDisplaced("01A");

    System.out.printf(
        "%d held: resumed in %d ms, %.1f starts a second (usually %.1f), at most %d places from"
            + " their turn; before: %s; during: %s%n",
        HELD, resumeMillis, perSecond, usual, displaced, before, during);
    assertThat(resumeMillis).isLessThan(5_000);
    assertThat(starts.admittedButNotStarted()).isLessThanOrEqualTo(WINDOW);
    assertThat(started).isPositive();
    assertThat(displaced).isLessThanOrEqualTo(WINDOW);
    if (HELD <= 10_000) {
      starts.awaitSuccesses(USUAL + HELD, Duration.ofMinutes(3));
    }
  }

  private double usualStartsPerSecond() {
    long begin = System.nanoTime();
    for (int i = 0; i < USUAL; i++) {
      assertThat(api.accept("resumed", 1)).isNotEmpty();
    }
    starts.awaitSuccesses(USUAL, Duration.ofMinutes(2));
    return USUAL * 1e9 / (System.nanoTime() - begin);
  }

  /** As if they had been enqueued while it was paused, in this order, before Temporal knew. */
  private long hold() {
    return database.number(
        """
        WITH held AS (
          INSERT INTO executions
            (id, function_id, state, scheduled_at, due_at, created_at, updated_at)
          SELECT '01' || lpad(n::text, 24, '0'), f.id, 'created', moment, moment, moment, moment
          FROM functions f
          CROSS JOIN generate_series(1, ?) AS n
          CROSS JOIN LATERAL (
            SELECT now() - interval '1 h' + n * interval '1 ms') AS times (moment)
          WHERE f.name = 'resumed'
          RETURNING id),
        bodies AS (
          INSERT INTO payloads (execution_id, kind, body)
          SELECT id, 'arguments', '[1]'
          FROM held
          RETURNING 1)
        SELECT count(*)
        FROM bodies
        """,
        HELD);
  }
}
