package dev.adjourn.store.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DirectionTest {

  private static final Instant MOMENT = Instant.parse("2026-01-01T00:00:00.123Z");
  private static final String ID = Span.firstIdAt(MOMENT);
  private static final String LATER = Span.firstIdAt(MOMENT.plusSeconds(1));

  private final Direction oldestFirst = new Direction(false);
  private final Direction newestFirst = new Direction(true);

  @Test
  void knowsAnIdOnceTheEdgeIsBehindIt() {
    for (Direction direction : new Direction[] {oldestFirst, newestFirst}) {
      assertThat(direction.isBefore(ID, direction.ahead(ID))).isFalse();
      assertThat(direction.isBefore(ID, direction.behind(ID))).isTrue();
      assertThat(direction.isBefore(ID, direction.start(Span.ALL))).isFalse();
      assertThat(direction.isBefore(ID, direction.end())).isTrue();
    }
  }

  @Test
  void leavesWhatIsBehindAnEdge() {
    Span rest = newestFirst.rest(Span.ALL, newestFirst.behind(LATER));

    assertThat(rest.contains(ID)).isTrue();
    assertThat(rest.contains(LATER)).isFalse();
    assertThat(oldestFirst.rest(rest, oldestFirst.behind(ID)).contains(ID)).isFalse();
  }

  @Test
  void getsFurtherInItsOwnWay() {
    assertThat(oldestFirst.isFurther(LATER, ID)).isTrue();
    assertThat(newestFirst.isFurther(LATER, ID)).isFalse();
    assertThat(newestFirst.edge(newestFirst.further(Span.millis(LATER), 1_000))).isEqualTo(ID);
    assertThat(newestFirst.edge(-1)).isEqualTo(newestFirst.end());
  }

  @Test
  void readsTheTimeOutOfAnId() {
    assertThat(Span.millis(ID)).isEqualTo(MOMENT.toEpochMilli());
    assertThat(Span.millis(Span.after(ID))).isEqualTo(MOMENT.toEpochMilli());
    assertThat(Span.millis(Span.ALL.low())).isZero();
    assertThat(Span.millis(Span.ALL.high())).isGreaterThan(Span.millis(LATER));
  }
}
