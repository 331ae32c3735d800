package dev.adjourn.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.Role;
import dev.adjourn.model.protocol.Registration.LogLimits;
import dev.adjourn.server.http.AccessToken;
import dev.adjourn.server.platform.PlatformConfiguration;
import dev.adjourn.store.transition.Timing;
import io.dropwizard.configuration.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigurationTest {

  private static final String LEAST = "token: secret\ndatabase: {url: 'postgres://db/adjourn'}\n";

  private static ServerConfiguration read(String text) throws Exception {
    return Yaml.parse(ServerConfiguration.class, text);
  }

  @Test
  void hasTheseDefaults() throws Exception {
    ServerConfiguration configuration = read(LEAST);

    AccessToken only = configuration.tokens().get(0);
    assertThat(configuration.tokens()).hasSize(1);
    assertThat(only.is("secret")).isTrue();
    assertThat(only.is("")).isFalse();
    assertThat(configuration.payloadLimitBytes()).isEqualTo(16 << 20);
    assertThat(configuration.punctual()).isTrue();
    assertThat(configuration.workerMessageLimitBytes()).isEqualTo(48 << 20);
    assertThat(configuration.temporal().workerAddress()).isEqualTo("127.0.0.1:7233");
    assertThat(configuration.temporal().namespace()).isEqualTo("default");
    assertThat(configuration.temporal().copyLimitBytes()).isEqualTo(4_096);
    assertThat(configuration.workers().buildTiming()).isEqualTo(Timing.standard());
    assertThat(configuration.workers().patience()).isEqualTo(Duration.ofMinutes(2));
    assertThat(configuration.workers().buildLogLimits())
        .isEqualTo(new LogLimits(10_000, 4 << 20, 16 << 10));
  }

  @Test
  void hasTheseKeys() throws Exception {
    ServerConfiguration configuration =
        read(
            LEAST
                + """
                payloadLimit: 1MiB
                punctual: false
                temporal:
                  address: temporal:7233
                  workerAddress: public:7233
                  namespace: jobs
                  copyLimit: 0B
                workers:
                  lease: 20s
                  renewal: 2s
                  heartbeat: 30s
                  grace: 1m
                  patience: 5m
                  maxLogLines: 5
                  maxLogSize: 1MiB
                  maxLogLineSize: 1KiB
                """);

    assertThat(configuration.payloadLimitBytes()).isEqualTo(1 << 20);
    assertThat(configuration.punctual()).isFalse();
    assertThat(configuration.temporal().workerAddress()).isEqualTo("public:7233");
    assertThat(configuration.temporal().namespace()).isEqualTo("jobs");
    assertThat(configuration.temporal().copyLimitBytes()).isZero();
    assertThat(configuration.workers().buildTiming())
        .isEqualTo(
            new Timing(
                Duration.ofSeconds(20),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1)));
    assertThat(configuration.workers().patience()).isEqualTo(Duration.ofMinutes(5));
    assertThat(configuration.workers().buildLogLimits())
        .isEqualTo(new LogLimits(5, 1 << 20, 1 << 10));
  }

  @Test
  void aServerHostsWorkflowsUnlessItIsToldNotTo() throws Exception {
    assertThat(read(LEAST).platform().enabled()).isTrue();
    assertThat(read(LEAST).platform().maxConcurrent()).isEqualTo(32);

    PlatformConfiguration other =
        read(LEAST + "platform: {enabled: false, maxConcurrent: 5}").platform();

    assertThat(other.enabled()).isFalse();
    assertThat(other.maxConcurrent()).isEqualTo(5);
  }

  @Test
  void aTokenForTheFirstWorkersIsOneMore() throws Exception {
    AccessToken more = read(LEAST + "workerToken: work").tokens().get(1);

    assertThat(more.is("work")).isTrue();
    assertThat(more.owner().role()).isEqualTo(Role.WORKER);
    assertThat(read(LEAST + "workerToken: ''").tokens()).hasSize(1);
  }

  @Test
  void workersFindTemporalWhereTheServerDoesIfNothingElseIsSaid() throws Exception {
    assertThat(
            read(LEAST + "temporal: {address: 't:1', workerAddress: ''}")
                .temporal()
                .workerAddress())
        .isEqualTo("t:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "token: secret",
        "{token: '', database: {url: 'postgres://db/adjourn'}}",
        LEAST + "tokens: x",
        LEAST + "temporal: {address: ''}",
        LEAST + "platform: {maxConcurrent: 0}",
        LEAST + "workers: {maxLogLines: 0}",
        LEAST + "workers: {lease: soon}"
      })
  void refusesWhatCannotWork(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(ConfigurationException.class);
  }

  @Test
  void theConfigurationOfDevModeIsWhole() throws Exception {
    ServerConfiguration dev = Yaml.file("../config/dev.yml");

    assertThat(dev.database().buildDataSourceFactory().getMaxSize()).isEqualTo(24);
    assertThat(dev.workers().buildTiming()).isEqualTo(Timing.standard());
  }
}
