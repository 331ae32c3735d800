package dev.adjourn.tests.slots;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Slots, waiting parents and pauses over two api-servers and three workers. */
@SystemTest
class CrewTest {
  /** How many executions have to share three slots; 2,000 where there is time. */
  private static final int SIZE = Integer.getInteger("adjourn.tests.slots", 150);

  private static final Duration PATIENCE = Duration.ofMinutes(2).plusMillis(500L * SIZE);
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(5);

  @SuppressWarnings("NullAway.Init")
  private static Crew crew;

  @BeforeAll
  static void start() {
    crew = Crew.start("crew-1", "three=3", "inOrder=1", "lendDown=1", "pausable");
  }

  @AfterAll
  static void close() {
    crew.close();
  }

  @Test
  void neverMoreThanThreeRunThoughWorkersAreKilledAgainAndAgain() {
    Starts starts = new Starts("three");
    Instant begin = Instant.now();
    for (int i = 0; i < SIZE; i++) {
      assertThat(crew.anyServer().accept("three", 20 + i % 100)).isNotEmpty();
    }

    int kills = killUntilThereIsNothingToDo(starts);
    starts.awaitSuccesses(SIZE, PATIENCE);

    System.out.printf(
        "%d executions of three slots: %d s, %d workers killed, %d attempts lost, at most %d at"
            + " once%n",
        SIZE,
        Duration.between(begin, Instant.now()).toSeconds(),
        kills,
        starts.lost(),
        starts.mostAtOnce());
    assertThat(kills).isPositive();
    assertThat(starts.mostAtOnce()).isEqualTo(3);
  }

  /** Leaves a tenth of them to be run in peace. */
  private static int killUntilThereIsNothingToDo(Starts starts) {
    int kills = 0;
    while (starts.executions("succeed") < SIZE * 9L / 10) {
      crew.replaceWorker();
      kills++;
      Instant next = Instant.now().plus(BETWEEN_KILLS);
      waitFor("the time of the next kill")
          .pollInterval(Duration.ofMillis(200))
          .until(
              () ->
                  (Instant.now().isAfter(next) && crew.isComplete())
                      || starts.executions("succeed") == SIZE);
    }
    return kills;
  }

  @Test
  void withOneSlotTheyStartInTheOrderOfTheirTimesWhoeverAccepts() {
    Starts starts = new Starts("inOrder");
    for (int i = 0; i < SIZE; i++) {
      assertThat(crew.anyServer().accept("inOrder", 1)).isNotEmpty();
    }

    starts.awaitSuccesses(SIZE, PATIENCE);

    assertThat(starts.outOfOrder()).isZero();
    assertThat(starts.mostAtOnce()).isEqualTo(1);
    assertThat(starts.lost()).isZero();
  }

  @Test
  void parentsThatWaitLendTheirSlotToChildrenAtOtherWorkers() {
    String id = crew.anyServer().accept("lendDown", 20);

    assertThat(crew.anyServer().awaitResult(id).asInt()).isEqualTo(20);
  }

  @Test
  void aPauseHoldsAtAllServersFromItsAnswerOnAndAResumeLetsAllGo() {
    Starts starts = new Starts("pausable");
    for (int i = 0; i < 60; i++) {
      assertThat(crew.anyServer().accept("pausable", 100)).isNotEmpty();
    }
    JsonNode paused = Functions.change(crew.anyServer(), "pausable", "pause");
    String held = crew.anyServer().accept("pausable", 1);
    waitFor("the end of what ran").until(() -> starts.executions("started") == 0);
    assertThat(crew.anyServer().execution(held).get("waiting_reason").asText()).isEqualTo("paused");

    JsonNode resumed = Functions.change(crew.anyServer(), "pausable", "resume");
    starts.awaitSuccesses(61, Duration.ofMinutes(1));

    // a claim that began before the pause may be recorded some milliseconds after it
    Instant from = Instant.parse(paused.get("paused_at").asText()).plusMillis(100);
    assertThat(starts.between(from.toString(), resumed.get("updated_at").asText())).isZero();
  }
}
