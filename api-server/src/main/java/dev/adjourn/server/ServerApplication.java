package dev.adjourn.server;

import com.codahale.metrics.Gauge;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.adjourn.server.due.StoredDueTimes;
import dev.adjourn.server.due.WakeUps;
import dev.adjourn.server.execution.ResultWaits;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.BodyLimit;
import dev.adjourn.server.http.ConnectionErrors;
import dev.adjourn.server.http.ErrorMapper;
import dev.adjourn.server.http.FailureLimit;
import dev.adjourn.server.http.Roles;
import dev.adjourn.server.inline.InlineSweep;
import dev.adjourn.server.inline.ObservedRunTimes;
import dev.adjourn.server.platform.PlatformWorker;
import dev.adjourn.server.schedule.ScheduleSweep;
import dev.adjourn.server.schedule.TemporalSchedules;
import dev.adjourn.server.sweep.DiscardSweep;
import dev.adjourn.server.sweep.FailingSweep;
import dev.adjourn.server.sweep.ForgottenSweep;
import dev.adjourn.server.sweep.LineSweep;
import dev.adjourn.server.sweep.LossSweep;
import dev.adjourn.server.sweep.OrchestrationSweep;
import dev.adjourn.server.sweep.Sweeps;
import dev.adjourn.server.token.KnownTokens;
import dev.adjourn.server.token.TokenBook;
import dev.adjourn.server.worker.Admissions;
import dev.adjourn.server.worker.WorkerConfiguration;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.listing.CountDao;
import dev.adjourn.store.orchestration.AbortChildren;
import dev.adjourn.store.schedule.SyncDao;
import dev.adjourn.store.sweep.SweepDao;
import dev.adjourn.store.transition.Cancel;
import dev.adjourn.store.transition.EnqueueRecurring;
import dev.adjourn.store.transition.LoseAttempt;
import dev.adjourn.store.transition.RunTimes;
import dev.adjourn.store.transition.Timing;
import dev.adjourn.store.worker.Archive;
import dev.adjourn.workflows.CronActivities;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ServerProperties;

/**
 * The api-server. {@link #run} is the whole wiring, top to bottom: the database, the messages to
 * Temporal, what HTTP offers, and what the server does by itself.
 */
public final class ServerApplication extends Application<ServerConfiguration> {

  /** Those that reach the resources, which know what a path has. TRACE and QUERY are no path's. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY");

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
            bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(true)));
  }

  @Override
  public void run(ServerConfiguration configuration, Environment environment) {
    speakTheContractsJson(environment.getObjectMapper(), configuration);
    AbstractServerFactory server = (AbstractServerFactory) configuration.getServerFactory();
    server.setRegisterDefaultExceptionMappers(false);
    server.setAllowedMethods(METHODS);

    Database database = Database.open(configuration.database(), environment);
    Timing timing = configuration.workers().buildTiming();
    TemporalLink temporal = new TemporalLink(configuration.temporal(), environment);
    Outbox outbox = new Outbox(database.jdbi(), temporal, timing, environment);
    Transactions transactions = new Transactions(database.jdbi(), outbox.sender());

    KnownTokens tokens = knownTokens(configuration, environment, transactions);
    guard(configuration, environment, tokens);
    ResultWaits waits = new ResultWaits(database.jdbi());
    PublicApi.offer(environment, database.jdbi(), transactions, waits);
    ObservedRunTimes runTimes = new ObservedRunTimes();
    Admissions admissions = WorkerApi.admissions(configuration, transactions, runTimes);
    WorkerApi.offer(
        environment,
        configuration,
        transactions,
        runTimes,
        outbox.claimed(),
        waits::ended,
        admissions,
        outbox.nextInLine(admissions),
        outbox.starts());
    AdminApi.offer(
        environment.jersey(),
        new TokenBook(transactions, names(configuration), tokens, InstantSource.system()));
    ApiDocument.offer(environment);
    environment
        .lifecycle()
        .manage(
            sweeps(transactions, runTimes, outbox, configuration, temporal)
                .every(
                    Duration.ofSeconds(2),
                    "short functions",
                    inlineSweep(transactions, runTimes, configuration.workers()))
                .every(
                    Duration.ofSeconds(1),
                    "schedules",
                    scheduleSweep(environment, transactions, temporal)));
    environment
        .lifecycle()
        .manage(new Sweeps().every(Duration.ofMillis(50), "held starts", outbox.held()));
    if (configuration.punctual()) {
      LineSweep lines = new LineSweep(transactions);
      environment
          .lifecycle()
          .manage(new WakeUps(new StoredDueTimes(transactions, lines, outbox.sender()::queued)));
    }
    EnqueueRecurring recurring = new EnqueueRecurring(transactions);
    hostWorkflows(configuration, environment, admissions, recurring::tick);
    environment.healthChecks().register("temporal", temporal.health());
  }

  private static Set<String> names(ServerConfiguration configuration) {
    return configuration.tokens().stream()
        .map(token -> token.owner().name())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Read at the start, and again every other second. */
  private static KnownTokens knownTokens(
      ServerConfiguration configuration, Environment environment, Transactions transactions) {
    KnownTokens tokens =
        new KnownTokens(configuration.tokens(), transactions, InstantSource.system());
    tokens.refresh();
    environment
        .lifecycle()
        .manage(new Sweeps().every(Duration.ofSeconds(2), "tokens", tokens::refresh));
    return tokens;
  }

  /** Who may call what, how long a body may be, and how a refusal looks. */
  private static void guard(
      ServerConfiguration configuration, Environment environment, KnownTokens tokens) {
    JerseyEnvironment jersey = environment.jersey();
    jersey.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    jersey.register(new Authentication(tokens::find, new FailureLimit(InstantSource.system())));
    jersey.register(new Roles());
    jersey.register(
        new BodyLimit(configuration.payloadLimitBytes(), configuration.workerMessageLimitBytes()));
    jersey.register(new ErrorMapper());
    ConnectionErrors connectionErrors = new ConnectionErrors(environment.getObjectMapper());
    environment.getApplicationContext().setErrorHandler(connectionErrors);
    environment
        .lifecycle()
        .addServerLifecycleListener(server -> server.setErrorHandler(connectionErrors));
  }

  private static void hostWorkflows(
      ServerConfiguration configuration,
      Environment environment,
      Admissions admissions,
      CronActivities schedules) {
    if (configuration.platform().enabled()) {
      environment
          .lifecycle()
          .manage(
              new PlatformWorker(
                  configuration.temporal().buildWorkerStubs(),
                  configuration.temporal().namespace(),
                  configuration.platform(),
                  admissions,
                  schedules));
    }
  }

  private static ScheduleSweep scheduleSweep(
      Environment environment, Transactions transactions, TemporalLink temporal) {
    environment
        .metrics()
        .register(
            "adjourn.schedules.waiting",
            (Gauge<Long>) () -> transactions.read(SyncDao.class, SyncDao::countWaiting));
    return new ScheduleSweep(transactions, new TemporalSchedules(temporal.schedules()));
  }

  private static InlineSweep inlineSweep(
      Transactions transactions, ObservedRunTimes runTimes, WorkerConfiguration workers) {
    return new InlineSweep(transactions, runTimes, workers.inline(), workers.shortAttempt());
  }

  private static Sweeps sweeps(
      Transactions transactions,
      RunTimes runTimes,
      Outbox outbox,
      ServerConfiguration configuration,
      TemporalLink temporal) {
    LoseAttempt loseAttempt = new LoseAttempt(transactions, runTimes);
    LossSweep losses =
        new LossSweep(
            transactions,
            loseAttempt,
            new Archive(transactions),
            configuration.workers().buildTiming().lease(),
            InstantSource.system());
    FailingSweep failing = new FailingSweep(transactions, configuration.workers().patience());
    return new Sweeps()
        .every(Duration.ofSeconds(1), "the outbox", outbox.sweep())
        .every(Duration.ofMillis(250), "lines", new LineSweep(transactions))
        .every(Duration.ofSeconds(1), "discarded executions", new DiscardSweep(transactions))
        .every(Duration.ofSeconds(1), "lost attempts", losses)
        .every(Duration.ofSeconds(10), "failing workers", failing)
        .every(
            Duration.ofMillis(250),
            "children of aborted orchestrations",
            new AbortChildren(transactions, new Cancel(transactions))::run)
        .every(
            Duration.ofSeconds(5),
            "running orchestrations",
            new OrchestrationSweep(transactions, loseAttempt, temporal.orchestrations()))
        .every(Duration.ofSeconds(5), "forgotten executions", new ForgottenSweep(transactions))
        .every(
            Duration.ofSeconds(2),
            "counts",
            () -> transactions.read(CountDao.class, CountDao::fold))
        .every(
            Duration.ofHours(1),
            "departed workers",
            () -> transactions.read(SweepDao.class, SweepDao::forgetWorkers));
  }

  private static void speakTheContractsJson(
      ObjectMapper mapper, ServerConfiguration configuration) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(configuration.workerMessageLimitBytes())
                .build());
    mapper
        .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  }
}
