package dev.adjourn.server.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Section {@code database} of the configuration. */
public final class DatabaseConfiguration {

  private static final String SESSION =
      "-c default_transaction_isolation=read\\ committed -c statement_timeout=10s"
          + " -c lock_timeout=3s -c idle_in_transaction_session_timeout=10s";

  @JsonProperty @NotEmpty private String url = "";
  @JsonProperty private @Nullable String user;
  @JsonProperty private @Nullable String password;

  @JsonProperty
  @Min(2)
  private int poolSize = 32;

  /**
   * A pool that fails fast when PostgreSQL is away, and connections that no frozen server can hold
   * up for long (protocol rule 46).
   */
  public DataSourceFactory buildDataSourceFactory() {
    DatabaseUrl parsed = DatabaseUrl.parse(url);
    DataSourceFactory factory = new DataSourceFactory();
    factory.setDriverClass("org.postgresql.Driver");
    factory.setUrl(parsed.jdbcUrl());
    factory.setUser(notEmpty(user).or(parsed::user).orElse(null));
    factory.setPassword(notEmpty(password).or(parsed::password).orElse(null));
    factory.setProperties(connectionProperties());
    factory.setInitialSize(0);
    factory.setMinSize(Math.min(8, poolSize));
    factory.setMaxSize(poolSize);
    factory.setMaxWaitForConnection(Duration.seconds(3));
    // a comment before each statement would keep Jdbi from remembering how it is parsed
    factory.setAutoCommentsEnabled(false);
    factory.setCheckConnectionOnBorrow(true);
    factory.setValidationQuery("SELECT 1");
    factory.setValidationInterval(Duration.seconds(1));
    factory.setValidationQueryTimeout(Duration.seconds(3));
    return factory;
  }

  /** A single connection without those limits, since a migration may take long. */
  public DataSourceFactory buildMigrationFactory() {
    DataSourceFactory factory = buildDataSourceFactory();
    Map<String, String> properties = connectionProperties();
    properties.remove("options");
    properties.remove("socketTimeout");
    factory.setProperties(properties);
    factory.setMinSize(1);
    factory.setMaxSize(2);
    return factory;
  }

  private static Optional<String> notEmpty(@Nullable String text) {
    return Optional.ofNullable(text).filter(value -> !value.isEmpty());
  }

  private static Map<String, String> connectionProperties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("ApplicationName", "adjourn-api-server");
    properties.put("connectTimeout", "3");
    properties.put("socketTimeout", "20");
    properties.put("tcpKeepAlive", "true");
    properties.put("prepareThreshold", "3");
    properties.put("options", SESSION);
    return properties;
  }
}
