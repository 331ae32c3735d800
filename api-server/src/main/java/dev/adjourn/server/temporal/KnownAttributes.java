package dev.adjourn.server.temporal;

import io.dropwizard.lifecycle.Managed;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search attributes that may be sent to Temporal: found out when the server starts, or when
 * Temporal is first there. Thread-safe.
 */
public final class KnownAttributes implements Managed {

  private static final Logger LOG = LoggerFactory.getLogger(KnownAttributes.class);

  private final SearchAttributeSetup setup;
  private volatile Optional<Set<String>> known = Optional.empty();

  /** Makes one that finds out by this set-up. */
  public KnownAttributes(SearchAttributeSetup setup) {
    this.setup = setup;
  }

  @Override
  public void start() {
    Thread thread = new Thread(this::tryOnce, "search-attributes");
    thread.setDaemon(true);
    thread.start();
  }

  private void tryOnce() {
    try {
      refresh();
    } catch (StatusRuntimeException e) {
      LOG.info("Temporal is not there yet ({}), executions wait in the outbox", e.getStatus());
    }
  }

  /**
   * The names that the namespace has.
   *
   * @throws StatusRuntimeException if that is not known yet and Temporal cannot be reached
   */
  public Set<String> names() {
    return known.orElseGet(this::refresh);
  }

  /** The same without asking: none if that is not known yet. */
  public Set<String> namesSoFar() {
    return known.orElse(Set.of());
  }

  /** Asks Temporal anew. */
  public synchronized Set<String> refresh() {
    Set<String> names = setup.ensure();
    known = Optional.of(names);
    return names;
  }
}
