package dev.adjourn.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import dev.adjourn.server.TestStore;
import dev.adjourn.server.Yaml;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseConfigurationTest {

  private static DataSourceFactory read(String text) throws Exception {
    return Yaml.parse(DatabaseConfiguration.class, text).buildDataSourceFactory();
  }

  @Test
  void hasTheseDefaults() throws Exception {
    DataSourceFactory factory = read("url: postgres://ada:secret@db/adjourn");

    assertThat(factory.getUrl()).isEqualTo("jdbc:postgresql://db/adjourn");
    assertThat(factory.getUser()).isEqualTo("ada");
    assertThat(factory.getPassword()).isEqualTo("secret");
    assertThat(factory.getMaxSize()).isEqualTo(32);
  }

  @Test
  void hasTheseKeys() throws Exception {
    DataSourceFactory factory =
        read("{url: 'postgres://ada:secret@db/adjourn', user: bo, password: pw, poolSize: 7}");

    assertThat(factory.getUser()).isEqualTo("bo");
    assertThat(factory.getPassword()).isEqualTo("pw");
    assertThat(factory.getMaxSize()).isEqualTo(7);
  }

  @Test
  void anEmptySettingIsNone() throws Exception {
    DataSourceFactory factory =
        read("{url: 'postgres://ada:secret@db/adjourn', user: '', password: ''}");

    assertThat(factory.getUser()).isEqualTo("ada");
    assertThat(factory.getPassword()).isEqualTo("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "url: ''",
        "{url: 'postgres://db/a', poolSize: 1}",
        "{url: 'postgres://db/a', uri: x}"
      })
  void refusesWhatCannotWork(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(ConfigurationException.class);
  }

  @Test
  void rule01_runsUnderReadCommittedWhateverTheDatabasesDefaultIs() throws Exception {
    TestStore store = new TestStore();
    store.execute(
        "ALTER DATABASE " + store.name() + " SET default_transaction_isolation = 'serializable'");
    ManagedDataSource pool = read("url: '" + store.url() + "'").build(new MetricRegistry(), "test");
    try (Handle handle = Jdbi.create(pool).open()) {
      assertThat(setting(handle, "transaction_isolation")).isEqualTo("read committed");
    } finally {
      pool.stop();
    }
  }

  @Test
  void rule46_noFrozenServerHoldsAConnectionOrALockForLong() throws Exception {
    DataSourceFactory factory = read("url: '" + new TestStore().url() + "'");
    ManagedDataSource pool = factory.build(new MetricRegistry(), "test");
    try (Handle handle = Jdbi.create(pool).open()) {
      assertThat(setting(handle, "statement_timeout")).isEqualTo("10s");
      assertThat(setting(handle, "lock_timeout")).isEqualTo("3s");
      assertThat(setting(handle, "idle_in_transaction_session_timeout")).isEqualTo("10s");
      assertThat(setting(handle, "application_name")).isEqualTo("adjourn-api-server");
    } finally {
      pool.stop();
    }
    assertThat(factory.getProperties()).containsEntry("tcpKeepAlive", "true");
  }

  private static String setting(Handle handle, String name) {
    return handle.select("SELECT current_setting(?)", name).mapTo(String.class).one();
  }
}
