package dev.adjourn.bench;

import dev.adjourn.bench.peers.Contender;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Adjourn over HTTP, as one of many. */
final class AdjournContender implements Contender {
  private final AdjournSide adjourn;
  private final Map<Integer, String> ids = new ConcurrentHashMap<>();

  AdjournContender(AdjournSide adjourn) {
    this.adjourn = adjourn;
  }

  @Override
  public void enqueue(int number) {
    ids.put(number, adjourn.enqueue(AdjournSide.call("helloWorld", "Ada")));
  }

  /** The commit that let its function run. */
  @Override
  public Instant started(int number) {
    String id = ids.get(number);
    if (id == null) {
      throw new IllegalArgumentException("no call " + number);
    }
    return adjourn.run(id).started();
  }
}
