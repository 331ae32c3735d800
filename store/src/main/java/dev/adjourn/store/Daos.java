package dev.adjourn.store;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * DAOs that are attached once and work with whatever connection the calling thread has. Jdbi itself
 * attaches a DAO anew to each connection, for which it reads all annotations of all its methods
 * again: that took twice as long as the statements. Thread-safe.
 */
public final class Daos implements HandleSupplier {

  private final Jdbi jdbi;
  private final Map<Class<?>, Object> attached = new ConcurrentHashMap<>();

  // each database has its own
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable HandleSupplier> current = new ThreadLocal<>();

  /** Makes one; the database must have all its {@link Mappings}. */
  public Daos(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerExtension(new OwnSupplier());
  }

  /**
   * A DAO. Each of its calls takes a connection, and so a transaction, of its own, unless it is
   * called in a transaction.
   */
  public <D> D of(Class<D> type) {
    Object known = attached.get(type);
    return type.cast(known == null ? attached.computeIfAbsent(type, this::attach) : known);
  }

  /** Lets the DAOs work with this connection, on this thread, while the work is done. */
  <T> T with(Handle handle, Supplier<T> work) {
    HandleSupplier outer = current.get();
    current.set(handle.attach(Own.class).supplier());
    try {
      return work.get();
    } finally {
      current.set(outer);
    }
  }

  @Override
  public Handle getHandle() {
    HandleSupplier own = current.get();
    if (own == null) {
      throw new IllegalStateException("no connection on this thread");
    }
    return own.getHandle();
  }

  @Override
  public Jdbi getJdbi() {
    return jdbi;
  }

  @Override
  public ConfigRegistry getConfig() {
    return jdbi.getConfig();
  }

  @Override
  public <V> V invokeInContext(ExtensionContext context, Callable<V> task) throws Exception {
    HandleSupplier own = current.get();
    if (own != null) {
      return own.invokeInContext(context, task);
    }
    try (Handle handle = jdbi.open()) {
      current.set(handle.attach(Own.class).supplier());
      return invokeInContext(context, task);
    } finally {
      current.remove();
    }
  }

  private Object attach(Class<?> type) {
    return jdbi.getConfig(Extensions.class)
        .findFor(type, this)
        .orElseThrow(() -> new IllegalArgumentException(type + " is no DAO"));
  }

  /**
   * Lets a connection's own supplier out.
   *
   * @param supplier of one connection
   */
  private record Own(HandleSupplier supplier) {}

  private static final class OwnSupplier implements ExtensionFactory {
    @Override
    public boolean accepts(Class<?> type) {
      return type == Own.class;
    }

    @Override
    public <E> E attach(Class<E> type, HandleSupplier supplier) {
      return type.cast(new Own(supplier));
    }

    @Override
    public Set<FactoryFlag> getFactoryFlags() {
      return EnumSet.of(FactoryFlag.DONT_USE_PROXY);
    }
  }
}
