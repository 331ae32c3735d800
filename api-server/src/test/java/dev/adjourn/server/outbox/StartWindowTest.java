package dev.adjourn.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StartWindowTest {

  private final StartWindow window = new StartWindow();

  private static ExecutionId id(int number) {
    return new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G%04d".formatted(number));
  }

  private void enter(String functionId, int count) {
    IntStream.range(0, count).forEach(i -> window.enter(functionId, id(i)));
  }

  @Test
  void asLongAsThereIsRoomNothingIsHeldBack() {
    enter("work", StartWindow.MOST - 1);

    assertThat(window.behind()).isEmpty();
    assertThat(window.room("work")).isEqualTo(1);
    assertThat(window.toLookAt()).isEmpty();
  }

  @Test
  void aFunctionWhoseRoomIsTakenIsBehindAndTheOthersAreNot() {
    enter("work", StartWindow.MOST);
    window.enter("mail", id(5_000));

    assertThat(window.behind()).containsExactly("work");
    assertThat(window.toLookAt()).containsExactly("work");
    assertThat(window.room("mail")).isEqualTo(StartWindow.MOST - 1);
  }

  @Test
  void whatCameBeyondTheRoomIsNoRoomLessThanNone() {
    enter("work", StartWindow.MOST + 5);

    assertThat(window.room("work")).isZero();
    window.left(id(0));
    assertThat(window.room("work")).isZero();
  }

  @Test
  void whatAWorkerClaimsMakesRoomOnceHoweverOftenItIsHeardOf() {
    enter("work", StartWindow.MOST);

    window.left(id(7));
    window.left(id(7));
    window.left(id(6_000));

    assertThat(window.room("work")).isEqualTo(1);
  }

  @Test
  void afterTheLastOneThatWaitedThereIsAnotherLookForThoseThatWereNotCommitted() {
    enter("work", StartWindow.MOST);

    window.caughtUp("work");
    assertThat(window.behind()).isEmpty();
    assertThat(window.toLookAt()).containsExactly("work");
    window.caughtUp("work");
    assertThat(window.toLookAt()).isEmpty();
  }

  @Test
  void aReviewForgetsThoseThatAreNotOnTheirWayAnyMore() {
    enter("work", StartWindow.MOST);

    window.review("work", known -> Set.of(id(1), id(2)));

    assertThat(window.room("work")).isEqualTo(StartWindow.MOST - 2);
    assertThat(window.underWay()).isEqualTo(2);
  }

  @Test
  void aReviewAsksForAllThatAreKnown() {
    enter("work", 3);
    Set<ExecutionId> asked = new HashSet<>();

    window.review(
        "work",
        known -> {
          asked.addAll(known);
          return known;
        });

    assertThat(asked).containsExactlyInAnyOrderElementsOf(List.of(id(0), id(1), id(2)));
    assertThat(window.underWay()).isEqualTo(3);
  }

  @Test
  void aStartThatCannotBeSentWaitsAndNothingIsTriedForAWhile() {
    window.enter("work", id(1));

    window.stays("work", id(1));
    assertThat(window.behind()).containsExactly("work");
    assertThat(window.toLookAt()).containsExactly("work");
    window.pause();

    assertThat(window.toLookAt()).isEmpty();
    assertThat(window.underWay()).isZero();
  }
}
