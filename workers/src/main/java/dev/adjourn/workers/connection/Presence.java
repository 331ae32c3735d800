package dev.adjourn.workers.connection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log when a server goes away and when it is back, once each. */
final class Presence {
  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

  private final String server;
  private boolean away;

  Presence(String server) {
    this.server = server;
  }

  synchronized void answered() {
    if (away) {
      LOG.info("{} answers again", server);
    }
    away = false;
  }

  synchronized void failed(String reason) {
    if (!away) {
      LOG.warn("{} does not answer, running functions go on: {}", server, reason);
    }
    away = true;
  }
}
