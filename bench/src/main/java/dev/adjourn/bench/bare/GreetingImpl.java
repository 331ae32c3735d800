package dev.adjourn.bench.bare;

import io.temporal.activity.Activity;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Greets. */
final class GreetingImpl implements Greeting {
  private static final Logger LOG = LoggerFactory.getLogger(GreetingImpl.class);

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
  public long tellDispatch() {
    long now = System.currentTimeMillis();
    return now - Activity.getExecutionContext().getInfo().getScheduledTimestamp();
  }
}
