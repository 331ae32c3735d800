package dev.adjourn.server;

import com.codahale.metrics.health.HealthCheck;
import dev.adjourn.server.temporal.KnownAttributes;
import dev.adjourn.server.temporal.OrchestrationRuns;
import dev.adjourn.server.temporal.SearchAttributeSetup;
import dev.adjourn.server.temporal.TemporalConfiguration;
import dev.adjourn.server.temporal.TemporalHealth;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;

/** The connection to Temporal, closed with the server. */
final class TemporalLink {

  private final WorkflowServiceStubs stubs;
  private final TemporalConfiguration configuration;
  private final KnownAttributes attributes;

  TemporalLink(TemporalConfiguration configuration, Environment environment) {
    this.configuration = configuration;
    this.stubs = configuration.buildStubs();
    OperatorServiceStubs operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setChannel(stubs.getRawChannel())
                .validateAndBuildWithDefaults());
    this.attributes =
        new KnownAttributes(new SearchAttributeSetup(operator, configuration.namespace()));
    environment.lifecycle().manage(attributes);
    environment.lifecycle().manage(closing(operator));
  }

  WorkflowClient client() {
    return WorkflowClient.newInstance(
        stubs, WorkflowClientOptions.newBuilder().setNamespace(configuration.namespace()).build());
  }

  ScheduleClient schedules() {
    return ScheduleClient.newInstance(
        stubs, ScheduleClientOptions.newBuilder().setNamespace(configuration.namespace()).build());
  }

  KnownAttributes attributes() {
    return attributes;
  }

  int copyLimitBytes() {
    return configuration.copyLimitBytes();
  }

  /** How running orchestrations are seen in Temporal. */
  OrchestrationRuns orchestrations() {
    return new OrchestrationRuns(stubs, configuration.namespace());
  }

  HealthCheck health() {
    return new TemporalHealth(stubs, configuration.namespace());
  }

  private Managed closing(OperatorServiceStubs operator) {
    return new Managed() {
      @Override
      public void stop() {
        operator.shutdown();
        stubs.shutdown();
      }
    };
  }
}
