package dev.adjourn.server;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.adjourn.model.protocol.Registration;
import dev.adjourn.server.execution.CancellationResource;
import dev.adjourn.server.execution.ExecutionResource;
import dev.adjourn.server.execution.ExecutionsResource;
import dev.adjourn.server.execution.LogsResource;
import dev.adjourn.server.execution.RerunsResource;
import dev.adjourn.server.execution.ScheduleResource;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.BodyLimit;
import dev.adjourn.server.http.ConnectionErrors;
import dev.adjourn.server.http.ErrorMapper;
import dev.adjourn.server.listing.AttemptsResource;
import dev.adjourn.server.listing.ListResource;
import dev.adjourn.server.sweep.DiscardSweep;
import dev.adjourn.server.sweep.ForgottenSweep;
import dev.adjourn.server.sweep.LossSweep;
import dev.adjourn.server.sweep.Sweeps;
import dev.adjourn.server.temporal.TemporalConfiguration;
import dev.adjourn.server.worker.AdmissionResource;
import dev.adjourn.server.worker.AppendLog;
import dev.adjourn.server.worker.AttemptResource;
import dev.adjourn.server.worker.CompleteAttempt;
import dev.adjourn.server.worker.RegistrationResource;
import dev.adjourn.server.worker.TemporalCopies;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.listing.Listing;
import dev.adjourn.store.sweep.SweepDao;
import dev.adjourn.store.transition.Admit;
import dev.adjourn.store.transition.Cancel;
import dev.adjourn.store.transition.CancelFromTemporal;
import dev.adjourn.store.transition.Claim;
import dev.adjourn.store.transition.Complete;
import dev.adjourn.store.transition.Enqueue;
import dev.adjourn.store.transition.LoseAttempt;
import dev.adjourn.store.transition.Rerun;
import dev.adjourn.store.transition.Reschedule;
import dev.adjourn.store.transition.Timing;
import dev.adjourn.store.worker.Leases;
import dev.adjourn.store.worker.Registrations;
import dev.adjourn.workflows.TaskQueues;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Duration;
import java.time.InstantSource;
import org.glassfish.jersey.server.ServerProperties;

/**
 * The api-server. {@link #run} is the whole wiring, top to bottom: the database, the messages to
 * Temporal, what HTTP offers, and what the server does by itself.
 */
public final class ServerApplication extends Application<ServerConfiguration> {

  /** Starts the server: {@code server config/production.yml}. */
  public static void main(String[] arguments) throws Exception {
    new ServerApplication().run(arguments);
  }

  @Override
  public String getName() {
    return "adjourn-api-server";
  }

  @Override
  public void initialize(Bootstrap<ServerConfiguration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
  }

  @Override
  public void run(ServerConfiguration configuration, Environment environment) {
    ObjectMapper mapper = speakTheContractsJson(environment.getObjectMapper(), configuration);
    ((AbstractServerFactory) configuration.getServerFactory())
        .setRegisterDefaultExceptionMappers(false);

    ConnectionErrors connectionErrors = new ConnectionErrors(mapper);
    environment.getApplicationContext().setErrorHandler(connectionErrors);
    environment
        .lifecycle()
        .addServerLifecycleListener(server -> server.setErrorHandler(connectionErrors));

    Database database = Database.open(configuration.database(), environment);
    Timing timing = configuration.workers().buildTiming();
    TemporalLink temporal = new TemporalLink(configuration.temporal(), environment);
    Outbox outbox = new Outbox(database.jdbi(), temporal, timing, environment);
    Transactions transactions = new Transactions(database.jdbi(), outbox.sender());

    offer(environment.jersey(), configuration, transactions, new Listing(database.jdbi()), mapper);
    environment.lifecycle().manage(sweeps(transactions, outbox, timing));
    environment.healthChecks().register("temporal", temporal.health());
  }

  private static void offer(
      JerseyEnvironment jersey,
      ServerConfiguration configuration,
      Transactions transactions,
      Listing listing,
      ObjectMapper mapper) {
    Timing timing = configuration.workers().buildTiming();
    Admit admit = new Admit(transactions, timing);
    LoseAttempt loseAttempt = new LoseAttempt(transactions);
    Cancel cancel = new Cancel(transactions);
    Enqueue enqueue = new Enqueue(transactions);

    TemporalCopies copies = new TemporalCopies(configuration.temporal().copyLimitBytes());

    jersey.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    jersey.register(new Authentication(configuration.token()));
    jersey.register(
        new BodyLimit(configuration.payloadLimitBytes(), configuration.workerMessageLimitBytes()));
    jersey.register(new ErrorMapper());

    jersey.register(new ExecutionsResource(enqueue));
    jersey.register(new ExecutionResource(transactions));
    jersey.register(new LogsResource(transactions, mapper));
    jersey.register(new ListResource(listing));
    jersey.register(new AttemptsResource(transactions, listing));
    jersey.register(new ScheduleResource(new Reschedule(transactions)));
    jersey.register(new CancellationResource(cancel));
    jersey.register(new RerunsResource(new Rerun(transactions, enqueue)));

    jersey.register(
        new RegistrationResource(
            new Registrations(transactions, timing.lease()),
            new Leases(transactions, loseAttempt, timing.lease()),
            application -> settings(configuration, application)));
    jersey.register(
        new AdmissionResource(
            admit, loseAttempt, new CancelFromTemporal(transactions, cancel, admit), copies));
    jersey.register(
        new AttemptResource(
            new Claim(transactions, timing),
            new CompleteAttempt(new Complete(transactions), configuration.payloadLimitBytes()),
            new AppendLog(transactions, configuration.workers().buildLogLimits()),
            copies));
  }

  private static Sweeps sweeps(Transactions transactions, Outbox outbox, Timing timing) {
    LoseAttempt loseAttempt = new LoseAttempt(transactions);
    return new Sweeps()
        .every(Duration.ofSeconds(1), "the outbox", outbox.sweep())
        .every(Duration.ofSeconds(1), "discarded executions", new DiscardSweep(transactions))
        .every(
            Duration.ofSeconds(1),
            "lost attempts",
            new LossSweep(transactions, loseAttempt, timing.lease(), InstantSource.system()))
        .every(Duration.ofSeconds(5), "forgotten executions", new ForgottenSweep(transactions))
        .every(
            Duration.ofHours(1),
            "departed workers",
            () -> transactions.read(SweepDao.class, SweepDao::forgetWorkers));
  }

  private static Registration settings(ServerConfiguration configuration, String application) {
    TemporalConfiguration temporal = configuration.temporal();
    Timing timing = configuration.workers().buildTiming();
    return new Registration(
        temporal.workerAddress(),
        temporal.namespace(),
        TaskQueues.of(application),
        timing.lease().toMillis(),
        timing.renewal().toMillis(),
        timing.grace().toMillis(),
        temporal.copyLimitBytes(),
        configuration.workers().buildLogLimits());
  }

  private static ObjectMapper speakTheContractsJson(
      ObjectMapper mapper, ServerConfiguration configuration) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(configuration.workerMessageLimitBytes())
                .build());
    return mapper
        .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  }
}
