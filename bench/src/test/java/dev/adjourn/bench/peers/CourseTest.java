package dev.adjourn.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

class CourseTest {
  @Test
  void everyCallIsMadeOnce() throws Exception {
    AtOnce contender = new AtOnce();

    Figures figures = Course.run(contender, new Amount(3, 4, 50, 6, 1));

    assertThat(contender.starts).hasSize(3 + 4 + 50 + 6);
    assertThat(contender.starts.lastKey()).isEqualTo(62);
    assertThat(figures.millis()).hasSize(6).allMatch(millis -> millis >= 0);
  }

  @Test
  void theRateIsThatBetweenTheFirstAndTheLast() {
    Instant first = Instant.EPOCH;

    assertThat(Course.perSecond(List.of(first.plusMillis(500), first, first.plusMillis(20))))
        .isEqualTo(4, offset(1e-9));
  }

  @Test
  void aLibraryGetsADatabaseOfItsOwn() {
    assertThat(PeerProcess.onDatabase("jdbc:postgresql://h:1/adjourn?user=u&password=p", "x"))
        .isEqualTo("jdbc:postgresql://h:1/x?user=u&password=p");
  }

  /** Starts what is handed over at that moment. */
  private static final class AtOnce implements Contender {
    final ConcurrentSkipListMap<Integer, Instant> starts = new ConcurrentSkipListMap<>();

    @Override
    public void enqueue(int number) {
      assertThat(starts.put(number, Instant.now())).isNull();
    }

    @Override
    public Instant started(int number) {
      return Objects.requireNonNull(starts.get(number));
    }
  }
}
