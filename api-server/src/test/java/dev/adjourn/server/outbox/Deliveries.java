package dev.adjourn.server.outbox;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.server.FakeTemporal;
import dev.adjourn.server.line.Calls;
import dev.adjourn.server.line.HeldAnswers;
import dev.adjourn.server.temporal.KnownAttributes;
import dev.adjourn.server.temporal.SearchAttributeSetup;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.transition.NextInLineDao;
import dev.adjourn.store.transition.Timing;
import io.temporal.client.WorkflowClient;
import org.jdbi.v3.core.Jdbi;

/** Real deliveries to a fake Temporal. */
final class Deliveries {

  private Deliveries() {}

  static Delivery to(
      FakeTemporal temporal, Jdbi jdbi, Acknowledgements acknowledgements, MetricRegistry metrics) {
    WorkflowClient client = temporal.client();
    OutboxDao outbox = jdbi.onDemand(OutboxDao.class);
    HeldAnswers held = new HeldAnswers();
    Calls calls = new Calls(client, jdbi.onDemand(NextInLineDao.class), held);
    KnownAttributes attributes =
        new KnownAttributes(new SearchAttributeSetup(temporal.operator(), "default"));
    WorkflowStarts starts =
        new WorkflowStarts(client, attributes, Timing.standard(), new ObjectMapper());
    return new Delivery(
        new TemporalMessages(client, starts, outbox, held, calls, 4_096),
        acknowledgements,
        outbox,
        metrics);
  }
}
