package dev.adjourn.workers.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInfo;
import io.temporal.client.ActivityCanceledException;
import io.temporal.common.CancellationToken;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {
  private static final Duration LONG = Duration.ofDays(1);

  private final AtomicInteger asked = new AtomicInteger();
  private final PushedCancel cancel = new PushedCancel();

  /** As of an activity that has not been asked to stop yet. */
  private static final class PushedCancel implements CancellationToken<ActivityCanceledException> {
    private final List<Runnable> callbacks = new ArrayList<>();

    void push() {
      callbacks.forEach(Runnable::run);
    }

    @Override
    public boolean isCancellationRequested() {
      return false;
    }

    @Override
    public void throwIfCancellationRequested() {}

    @Override
    public Registration onCancel(Runnable callback) {
      callbacks.add(callback);
      return () -> {};
    }
  }

  private ActivityExecutionContext activity() {
    ActivityInfo info = fake(ActivityInfo.class, (self, method, arguments) -> LONG);
    return fake(
        ActivityExecutionContext.class,
        (self, method, arguments) -> method.getName().equals("getInfo") ? info : cancel);
  }

  private static <T> T fake(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }

  @Test
  void aPushedCancelIsHeardWithoutAnyBeat() {
    try (Heartbeats heartbeats = new Heartbeats(asked::incrementAndGet)) {
      ScheduledFuture<?> beats = heartbeats.begin(activity());
      assertThat(asked).hasValue(0);

      cancel.push();

      assertThat(asked).hasValue(1);
      assertThat(beats.isDone()).isFalse();
    }
  }
}
