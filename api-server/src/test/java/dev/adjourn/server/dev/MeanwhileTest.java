package dev.adjourn.server.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class MeanwhileTest {

  @Test
  void givesWhatWasPrepared() throws Exception {
    try (Meanwhile<String> meanwhile = new Meanwhile<>(() -> "prepared")) {
      assertThat(meanwhile.await()).isEqualTo("prepared");
    }
  }

  @Test
  void failsAsThePreparationDid() throws Exception {
    Exception ofInput = new IOException("no disk");
    Exception forPeople = new LauncherException("install Python");
    for (Exception failure : new Exception[] {ofInput, forPeople}) {
      try (Meanwhile<String> meanwhile =
          new Meanwhile<>(
              () -> {
                throw failure;
              })) {
        assertThatThrownBy(meanwhile::await).isSameAs(failure);
      }
    }
  }

  @Test
  void hasEndedOnceItIsClosedAlsoByAThreadThatIsStopped() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean cleanedUp = new AtomicBoolean();
    Meanwhile<String> meanwhile =
        new Meanwhile<>(
            () -> {
              try {
                begun.countDown();
                new CountDownLatch(1).await();
                return "never";
              } finally {
                cleanedUp.set(true);
              }
            });
    begun.await();

    Thread.currentThread().interrupt();
    meanwhile.close();

    assertThat(cleanedUp).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }
}
