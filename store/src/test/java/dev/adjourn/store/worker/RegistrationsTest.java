package dev.adjourn.store.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Hosting;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.StartFacts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationsTest {

  private static final FunctionOptions STANDARD = FunctionOptions.standard();

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
  }

  private void register(
      String application, String worker, String build, FunctionOptions options, String... names) {
    register(application, worker, build, Hosting.WORKER, options, names);
  }

  private void register(
      String application,
      String worker,
      String build,
      Hosting hosting,
      FunctionOptions options,
      String... names) {
    bundle.registrations.register(
        new RegistrationRequest(
            application,
            worker,
            build,
            5,
            List.of("ExecutionWorkflow1"),
            Stream.of(names)
                .map(name -> new FunctionDeclaration(new FunctionName(name), options))
                .toList(),
            hosting));
  }

  private Hosting hosting() {
    ExecutionId id = bundle.enqueueNow();
    return database.dao(OutboxDao.class).startFacts(id, 0).orElseThrow().hosting();
  }

  private void endLease(String worker) {
    database.execute("UPDATE workers SET lease_until = now() WHERE id = ?", worker);
  }

  private FunctionOptions options(String name) {
    return database.value(
        FunctionOptions.class, "SELECT options FROM functions WHERE name = ?", name);
  }

  @Nested
  class HostingOfAnApplication {

    @Test
    void isWorkerUntilABuildSaysOtherwise() {
      assertThat(hosting()).isEqualTo(Hosting.WORKER);

      register("shop", "w2", "b2", Hosting.PLATFORM, STANDARD, "work");

      assertThat(hosting()).isEqualTo(Hosting.PLATFORM);
    }

    @Test
    void rule39_isThatOfTheNewestBuildHoweverOftenOlderWorkersReturn() {
      register("shop", "w2", "b2", Hosting.PLATFORM, STANDARD, "work");
      register("shop", "w3", "b3", Hosting.WORKER, STANDARD, "work");

      register("shop", "w4", "b2", Hosting.PLATFORM, STANDARD, "work");

      assertThat(hosting()).isEqualTo(Hosting.WORKER);
    }
  }

  @Nested
  class AnotherApplication {

    @Test
    void rule38_isRefusedWhileTheOwnerLives() {
      assertThatThrownBy(() -> register("other", "w2", "b1", STANDARD, "other", "work"))
          .isInstanceOf(ConflictException.class)
          .hasMessage("function \"work\" belongs to application shop");

      assertThat(database.value(Integer.class, "SELECT count(*) FROM functions")).isEqualTo(1);
      assertThat(database.value(Integer.class, "SELECT count(*) FROM workers")).isEqualTo(1);
    }

    @Test
    void rule38_getsTheFunctionAndItsOpenExecutionsOnceTheOwnersLeaseHasEnded() {
      ExecutionId waiting = bundle.enqueueNow();
      ExecutionId running = bundle.start();
      ExecutionId cancelled = bundle.enqueueNow();
      bundle.cancel.cancel(cancelled, false);
      endLease(Bundle.WORKER);

      register("other", "w2", "b1", STANDARD, "work");

      assertThat(bundle.messages(waiting)).containsExactly(MessageKind.START, MessageKind.MOVE);
      assertThat(bundle.messages(running)).containsExactly(MessageKind.START, MessageKind.MOVE);
      assertThat(bundle.messages(cancelled)).containsExactly(MessageKind.START, MessageKind.CANCEL);
      StartFacts facts = database.dao(OutboxDao.class).startFacts(waiting, 0).orElseThrow();
      assertThat(facts.application()).isEqualTo("other");
    }

    @Test
    void rule38_theOldOwnersDispatchIsVoidAfterAMove() {
      ExecutionId waiting = bundle.enqueueNow();
      endLease(Bundle.WORKER);

      register("other", "w2", "b1", STANDARD, "work");

      assertThat(bundle.claim(waiting, 1, 1, "late")).isInstanceOf(ClaimAnswer.Refused.class);
      bundle.settle();
      assertThat(bundle.startNext(waiting, "c")).isInstanceOf(ClaimAnswer.Run.class);
    }

    @Test
    void rule38_aLivingWorkerThatLacksTheFunctionDoesNotKeepIt() {
      register("shop", "w3", "b9", STANDARD, "rest");
      endLease(Bundle.WORKER);

      register("other", "w2", "b1", STANDARD, "work");

      assertThat(
              database.value(String.class, "SELECT application FROM functions WHERE name = 'work'"))
          .isEqualTo("other");
    }
  }

  @Nested
  class Builds {

    private final FunctionOptions changed = STANDARD.withRetry(RetryPolicy.attempts(3));

    @Test
    void rule39_theOptionsOfTheNewestBuildHold() {
      register("shop", "w2", "b2", changed, "work");
      assertThat(options("work")).isEqualTo(changed);

      register("shop", "w3", "b3", STANDARD.withMaxDuration(5), "work");

      assertThat(options("work")).isEqualTo(STANDARD.withMaxDuration(5));
      assertThat(
              database.value(Boolean.class, "SELECT max_duration = interval '5 s' FROM functions"))
          .isTrue();
    }

    @Test
    void rule39_anOlderBuildThatReturnsChangesNothing() {
      register("shop", "w2", "b1", STANDARD, "work", "gone");
      register("shop", "w3", "b2", changed, "work");
      endLease("w2");

      register("shop", "w4", "b1", STANDARD, "work");

      assertThat(options("work")).isEqualTo(changed);
    }

    @Test
    void rule39_registeringAgainChangesNothing() {
      register("shop", "w2", "b2", changed, "work");
      String before = function();

      register("shop", "w2", "b2", changed, "work");

      assertThat(function()).isEqualTo(before);
      assertThat(database.value(Integer.class, "SELECT count(*) FROM workers")).isEqualTo(2);
    }

    private String function() {
      return database.value(
          String.class, "SELECT to_jsonb(f)::text FROM functions f WHERE name = 'work'");
    }
  }

  @Test
  void rule11_theTableRefusesALimitBelow1Too() {
    FunctionOptions limited = STANDARD.withConcurrency(1, MaxConcurrencyAction.KEEP);
    register("shop", "w2", "b2", limited, "work");

    assertThatThrownBy(() -> database.execute("UPDATE functions SET concurrency = 0"))
        .hasMessageContaining("functions_concurrency_check");
    assertThat(database.value(Integer.class, "SELECT concurrency FROM functions")).isEqualTo(1);
  }
}
