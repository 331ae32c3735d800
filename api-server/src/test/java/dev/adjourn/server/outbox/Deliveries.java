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
import io.temporal.serviceclient.OperatorServiceStubs;
import org.jdbi.v3.core.Jdbi;

/** Real deliveries and messages, to a fake Temporal or its test server. */
public final class Deliveries {

  private Deliveries() {}

  static Delivery to(
      FakeTemporal temporal, Jdbi jdbi, Acknowledgements acknowledgements, MetricRegistry metrics) {
    return new Delivery(
        messages(temporal.client(), temporal.operator(), jdbi, new HeldAnswers()),
        acknowledgements,
        jdbi.onDemand(OutboxDao.class),
        metrics);
  }

  /** Messages of this database. */
  public static TemporalMessages messages(
      WorkflowClient client, OperatorServiceStubs operator, Jdbi jdbi, HeldAnswers held) {
    KnownAttributes attributes =
        new KnownAttributes(new SearchAttributeSetup(operator, client.getOptions().getNamespace()));
    return new TemporalMessages(
        client,
        new WorkflowStarts(client, attributes, Timing.standard(), new ObjectMapper()),
        jdbi.onDemand(OutboxDao.class),
        held,
        new Calls(client, jdbi.onDemand(NextInLineDao.class), held),
        4_096);
  }
}
