package dev.adjourn.server.database;

import com.codahale.metrics.health.HealthCheck;
import org.jdbi.v3.core.Jdbi;

/** Whether PostgreSQL answers. */
public final class DatabaseHealth extends HealthCheck {

  private final Jdbi jdbi;

  /** Makes one that asks this database. */
  public DatabaseHealth(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  protected Result check() {
    jdbi.useHandle(handle -> handle.select("SELECT 1").mapTo(Integer.class).one());
    return Result.healthy();
  }
}
