package dev.adjourn.server;

import dev.adjourn.server.execution.CancellationResource;
import dev.adjourn.server.execution.EventsResource;
import dev.adjourn.server.execution.ExecutionResource;
import dev.adjourn.server.execution.ExecutionsResource;
import dev.adjourn.server.execution.LogsResource;
import dev.adjourn.server.execution.RerunsResource;
import dev.adjourn.server.execution.ResultWaits;
import dev.adjourn.server.execution.ResultsResource;
import dev.adjourn.server.execution.ScheduleResource;
import dev.adjourn.server.function.FunctionResource;
import dev.adjourn.server.function.FunctionsResource;
import dev.adjourn.server.listing.AttemptsResource;
import dev.adjourn.server.listing.CountsResource;
import dev.adjourn.server.listing.ListResource;
import dev.adjourn.server.schedule.RecurrenceResource;
import dev.adjourn.server.schedule.SchedulesResource;
import dev.adjourn.server.schedule.TriggerResource;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.listing.Listing;
import dev.adjourn.store.orchestration.Events;
import dev.adjourn.store.transition.Cancel;
import dev.adjourn.store.transition.Enqueue;
import dev.adjourn.store.transition.EnqueueRecurring;
import dev.adjourn.store.transition.PauseFunction;
import dev.adjourn.store.transition.PauseSchedule;
import dev.adjourn.store.transition.Rerun;
import dev.adjourn.store.transition.Reschedule;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** What callers use: the contract, below {@code /public/v2}. */
final class PublicApi {

  private PublicApi() {}

  static void offer(
      Environment environment, Jdbi jdbi, Transactions transactions, ResultWaits waits) {
    Enqueue enqueue = new Enqueue(transactions);
    Listing listing = new Listing(jdbi);
    environment.lifecycle().manage(waits);

    JerseyEnvironment jersey = environment.jersey();
    jersey.register(new ExecutionsResource(enqueue));
    jersey.register(new ListResource(listing));
    jersey.register(new CountsResource(transactions));
    jersey.register(new ExecutionResource(transactions));
    jersey.register(new AttemptsResource(transactions, listing));
    jersey.register(new ResultsResource(transactions, waits));
    jersey.register(new LogsResource(transactions, environment.getObjectMapper()));
    jersey.register(new ScheduleResource(new Reschedule(transactions)));
    jersey.register(new CancellationResource(new Cancel(transactions)));
    jersey.register(new EventsResource(new Events(transactions)));
    jersey.register(new FunctionsResource(transactions));
    jersey.register(new FunctionResource(transactions, new PauseFunction(transactions)));
    jersey.register(new RerunsResource(new Rerun(transactions, enqueue)));
    offerSchedules(jersey, transactions);
  }

  private static void offerSchedules(JerseyEnvironment jersey, Transactions transactions) {
    InstantSource clock = InstantSource.system();
    jersey.register(new SchedulesResource(transactions, clock));
    jersey.register(new RecurrenceResource(transactions, new PauseSchedule(transactions), clock));
    jersey.register(new TriggerResource(new EnqueueRecurring(transactions)));
  }
}
