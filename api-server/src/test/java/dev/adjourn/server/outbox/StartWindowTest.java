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

  private void enter(String application, int count) {
    IntStream.range(0, count).forEach(i -> window.enter(application, id(i)));
  }

  @Test
  void asLongAsThereIsRoomNothingIsHeldBack() {
    enter("shop", StartWindow.MOST - 1);

    assertThat(window.behind()).isEmpty();
    assertThat(window.room("shop")).isEqualTo(1);
    assertThat(window.toLookAt()).isEmpty();
  }

  @Test
  void anApplicationWhoseRoomIsTakenIsBehindAndTheOthersAreNot() {
    enter("shop", StartWindow.MOST);
    window.enter("mail", id(5_000));

    assertThat(window.behind()).containsExactly("shop");
    assertThat(window.toLookAt()).containsExactly("shop");
    assertThat(window.room("mail")).isEqualTo(StartWindow.MOST - 1);
  }

  @Test
  void whatCameBeyondTheRoomIsNoRoomLessThanNone() {
    enter("shop", StartWindow.MOST + 5);

    assertThat(window.room("shop")).isZero();
    window.left(id(0));
    assertThat(window.room("shop")).isZero();
  }

  @Test
  void whatAWorkerClaimsMakesRoomOnceHoweverOftenItIsHeardOf() {
    enter("shop", StartWindow.MOST);

    window.left(id(7));
    window.left(id(7));
    window.left(id(6_000));

    assertThat(window.room("shop")).isEqualTo(1);
  }

  @Test
  void afterTheLastOneThatWaitedThereIsAnotherLookForThoseThatWereNotCommitted() {
    enter("shop", StartWindow.MOST);

    window.caughtUp("shop");
    assertThat(window.behind()).isEmpty();
    assertThat(window.toLookAt()).containsExactly("shop");
    window.caughtUp("shop");
    assertThat(window.toLookAt()).isEmpty();
  }

  @Test
  void aReviewForgetsThoseThatAreNotOnTheirWayAnyMore() {
    enter("shop", StartWindow.MOST);

    window.review("shop", known -> Set.of(id(1), id(2)));

    assertThat(window.room("shop")).isEqualTo(StartWindow.MOST - 2);
    assertThat(window.underWay()).isEqualTo(2);
  }

  @Test
  void aReviewAsksForAllThatAreKnown() {
    enter("shop", 3);
    Set<ExecutionId> asked = new HashSet<>();

    window.review(
        "shop",
        known -> {
          asked.addAll(known);
          return known;
        });

    assertThat(asked).containsExactlyInAnyOrderElementsOf(List.of(id(0), id(1), id(2)));
    assertThat(window.underWay()).isEqualTo(3);
  }

  @Test
  void aStartThatCannotBeSentWaitsAndNothingIsTriedForAWhile() {
    window.enter("shop", id(1));

    window.stays("shop", id(1));
    assertThat(window.behind()).containsExactly("shop");
    assertThat(window.toLookAt()).containsExactly("shop");
    window.pause();

    assertThat(window.toLookAt()).isEmpty();
    assertThat(window.underWay()).isZero();
  }
}
