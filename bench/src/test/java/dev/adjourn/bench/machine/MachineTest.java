package dev.adjourn.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MachineTest {
  @Test
  void theCpuTimeIsReadBehindTheNameOfTheProgram() {
    String line = "42 (a) b (c) S 1 42 42 0 -1 4194560 9 8 7 6 150 50 20 10 20 0 1 0 5 4 3";

    assertThat(ProcStat.parse(line))
        .isEqualTo(new ProcStat(Duration.ofSeconds(2), Duration.ofMillis(300)));
  }

  @Test
  void commitsAreThoseOfTheTurnsOnly() {
    AtomicLong counter = new AtomicLong(100);
    CommitMeter meter = new CommitMeter(counter::get);

    var unused = meter.during(4, () -> counter.addAndGet(10));
    var elsewhere = counter.addAndGet(1000);
    unused = meter.during(6, () -> counter.addAndGet(15));

    assertThat(meter.each()).isEqualTo(2.5);
    assertThat(elsewhere).isEqualTo(1110);
  }

  @Test
  void thisProcessUsesMemoryAndTime() {
    Processes self = Processes.self();
    CpuMeter meter = new CpuMeter(Map.of("self", self));

    Duration before = meter.during(1, self::cpu);

    assertThat(before).isPositive();
    assertThat(self.residentBytes()).isGreaterThan(10_000_000);
    assertThat(meter.millisEach("self")).isNotNegative();
    assertThat(meter.millisEach("another")).isZero();
  }
}
