package dev.adjourn.bench.bare;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Greets. */
final class GreetingImpl implements Greeting {
  private static final Logger LOG = LoggerFactory.getLogger(GreetingImpl.class);
  private static final long BEAT_MILLIS = 1_000;

  @Override
  public String greet(String name) {
    LOG.info("greeting {}", name);
    return "Hello, " + name + "!";
  }

  @Override
  public long greetAndTellTime(String name) {
    long now = System.currentTimeMillis();
    greet(name);
    return now;
  }

  @Override
  public long sleepFor(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return millis;
  }

  @Override
  public void sleepUnlessCancelled(long millis) {
    ActivityExecutionContext activity = Activity.getExecutionContext();
    CountDownLatch cancelled = new CountDownLatch(1);
    var unused = activity.getCancellationToken().onCancel(cancelled::countDown);
    for (long slept = 0; slept < millis; slept += BEAT_MILLIS) {
      activity.heartbeat(null);
      await(cancelled);
      activity.getCancellationToken().throwIfCancellationRequested();
    }
  }

  private static void await(CountDownLatch cancelled) {
    try {
      var unused = cancelled.await(BEAT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long tellDispatch() {
    long now = System.currentTimeMillis();
    return now - Activity.getExecutionContext().getInfo().getScheduledTimestamp();
  }
}
