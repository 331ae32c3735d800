package dev.adjourn.server.temporal;

import io.grpc.StatusRuntimeException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search attributes that may be sent to Temporal. Found out when they are first needed and
 * looked up again where something was missing, so that a server that starts without Temporal, or
 * before an operator has registered them, comes to know them. Thread-safe.
 */
public final class KnownAttributes {

  private static final Logger LOG = LoggerFactory.getLogger(KnownAttributes.class);

  private final SearchAttributeSetup setup;
  private volatile Set<String> names = Set.of();
  private volatile boolean known;

  /** Makes one that finds out by this set-up. */
  public KnownAttributes(SearchAttributeSetup setup) {
    this.setup = setup;
  }

  /** The names that the namespace has; none while Temporal is away. */
  public Set<String> names() {
    if (!known) {
      refresh();
    }
    return names;
  }

  /** Asks Temporal anew. */
  public synchronized void refresh() {
    try {
      names = setup.ensure();
      known = true;
    } catch (StatusRuntimeException e) {
      LOG.debug("Cannot ask Temporal for its search attributes yet: {}", e.getStatus());
    }
  }
}
