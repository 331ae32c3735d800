package dev.adjourn.workers.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CapacityTest {
  private final Capacity capacity = new Capacity(1);

  @Test
  void rule26_aTaskIsPolledOnlyWhileAUnitIsFree() {
    assertThat(capacity.poll()).isCompleted();
    var second = capacity.poll();
    assertThat(second).isNotDone();
    assertThat(capacity.tryPoll()).isFalse();

    capacity.endPoll();

    assertThat(second).isCompleted();
  }

  @Test
  void aPollerThatGaveUpLosesNoRoom() {
    assertThat(capacity.tryPoll()).isTrue();
    assertThat(capacity.poll().abortReservation()).isNull();

    capacity.endPoll();

    assertThat(capacity.tryPoll()).isTrue();
  }

  @Test
  void rule26_aWaitingFunctionMakesRoomForAnother() throws InterruptedException {
    CapacityUnit unit = capacity.take();
    assertThat(capacity.tryPoll()).isTrue();
    CountDownLatch childRan = new CountDownLatch(1);

    CompletableFuture<Void> parent =
        CompletableFuture.runAsync(
            () ->
                unit.lendWhile(
                    () -> {
                      await(childRan);
                      return 1;
                    }));
    CapacityUnit child = capacity.take();
    assertThat(capacity.tryPoll()).isTrue();
    childRan.countDown();
    assertThat(parent).isNotDone();
    child.end();

    assertThat(parent).succeedsWithin(20, TimeUnit.SECONDS);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
