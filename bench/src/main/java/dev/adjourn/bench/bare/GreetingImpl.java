package dev.adjourn.bench.bare;

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
}
