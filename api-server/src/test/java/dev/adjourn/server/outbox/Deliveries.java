package dev.adjourn.server.outbox;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.server.FakeTemporal;
import dev.adjourn.server.temporal.KnownAttributes;
import dev.adjourn.server.temporal.SearchAttributeSetup;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.transition.Timing;
import io.temporal.client.WorkflowClient;

/** Real deliveries to a fake Temporal. */
final class Deliveries {

  private Deliveries() {}

  static Delivery to(
      FakeTemporal temporal,
      OutboxDao outbox,
      Acknowledgements acknowledgements,
      MetricRegistry metrics) {
    WorkflowClient client = temporal.client();
    KnownAttributes attributes =
        new KnownAttributes(new SearchAttributeSetup(temporal.operator(), "default"));
    WorkflowStarts starts =
        new WorkflowStarts(client, attributes, Timing.standard(), new ObjectMapper());
    return new Delivery(
        new TemporalMessages(client, starts, outbox, 4_096), acknowledgements, outbox, metrics);
  }
}
