package dev.adjourn.store.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.FunctionState;
import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.model.WaitingReason;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.model.protocol.LeaseRenewal;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.function.FunctionDao;
import dev.adjourn.store.outbox.MessageKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The function {@code work} of {@link Bundle#WORKER}, which newer builds lack. */
class ArchiveTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private Archive archive;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    archive = new Archive(database.transactions());
  }

  private void register(String worker, String build, String... names) {
    bundle.registrations.register(
        new RegistrationRequest(
            "shop",
            worker,
            build,
            5,
            List.of("ExecutionWorkflow1"),
            Stream.of(names)
                .map(FunctionName::new)
                .map(name -> new FunctionDeclaration(name, FunctionOptions.standard()))
                .toList()));
  }

  private void endLease(String worker) {
    bundle.leases.leave(worker);
  }

  /** A newer build lacks the function, and the worker that has it is gone. */
  private void archiveWork() {
    endLease(Bundle.WORKER);
    register("newer", "b2", "other");
    assertThat(isArchived("work")).isTrue();
  }

  private boolean isArchived(String name) {
    return database.value(
        Boolean.class, "SELECT archived_at IS NOT NULL FROM functions WHERE name = ?", name);
  }

  private RegisteredFunction work() {
    return database.transactions().read(FunctionDao.class, FunctionDao::all).stream()
        .filter(function -> function.name().equals(Bundle.WORK))
        .findAny()
        .orElseThrow();
  }

  @Test
  void rule39_isForWhatTheNewestBuildLacksAndNoLivingWorkerOffers() {
    register("newer", "b2", "other");
    assertThat(isArchived("work")).isFalse();

    endLease(Bundle.WORKER);
    register("newest", "b3", "other");

    assertThat(isArchived("work")).isTrue();
    assertThat(isArchived("other")).isFalse();
  }

  @Test
  void rule39_comesWithTheEndOfTheLastWorkerThatStillOffersIt() {
    register("newer", "b2", "other");
    assertThat(archive.archiveMissing()).isZero();

    endLease(Bundle.WORKER);

    assertThat(archive.archiveMissing()).isEqualTo(1);
    assertThat(isArchived("work")).isTrue();
    assertThat(archive.archiveMissing()).isZero();
  }

  @Test
  void rule39_theNewestBuildHasWhatAnyOfItsWorkersOffers() {
    register("one", "b2", "work");
    register("two", "b2", "other");
    endLease("one");
    endLease(Bundle.WORKER);

    assertThat(archive.archiveMissing()).isZero();
    assertThat(bundle.get(bundle.enqueueNow()).waitingReason()).isEqualTo(WaitingReason.NO_WORKER);
  }

  @Test
  void rule39_ofAReleaseThatDidNotKeepWhatItsBuildsHaveNothingIsArchived() {
    endLease(Bundle.WORKER);
    database.execute("UPDATE builds SET functions = NULL");

    assertThat(archive.archiveMissing()).isZero();
  }

  @Test
  void anArchivedFunctionAcceptsExecutionsAndHoldsThem() {
    archiveWork();

    ExecutionId id = bundle.enqueueNow();

    assertThat(bundle.get(id).waitingReason()).isEqualTo(WaitingReason.ARCHIVED);
    assertThat(bundle.admit.admit(id)).isInstanceOf(Admission.Wait.class);
    assertThat(bundle.claim(id, 1, 1, "c")).isInstanceOf(ClaimAnswer.Refused.class);
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.CREATED);
    assertThat(work().state()).isEqualTo(FunctionState.ARCHIVED);
    assertThat(work().executionsCreated()).isEqualTo(1);
    assertThat(work().workers()).isEmpty();
  }

  @Test
  void rule39_endsWhenAnyBuildOffersTheFunctionAgain() {
    register("old", "b0", "work");
    endLease("old");
    archiveWork();

    register("old-again", "b0", "work");

    assertThat(isArchived("work")).isFalse();
  }

  @Test
  void rule39_endsWhenAWorkerThatSeemedGoneRenewsItsLease() {
    archiveWork();

    bundle.leases.renew(new LeaseRenewal(Bundle.WORKER, List.of()));

    assertThat(archive.bringBack()).isEqualTo(1);
    assertThat(isArchived("work")).isFalse();
    assertThat(archive.archiveMissing()).isZero();
  }

  @Test
  void rule39_afterwardsWhatWasHeldStartsInTheOrderOfItsTimes() {
    archiveWork();
    ExecutionId first = bundle.enqueueNow();
    ExecutionId second = bundle.enqueueNow();
    register("old-again", "b0", "work");
    ExecutionId third = bundle.enqueueNow();

    assertThat(bundle.messages(third)).containsExactly(MessageKind.START);
    bundle.settle();

    assertThat(
            database.messages().stream()
                .filter(message -> message.kind() == MessageKind.ADMITTED)
                .map(message -> message.executionId()))
        .containsExactly(first, second, third);
    assertThat(bundle.startNext(first, "c")).isInstanceOf(ClaimAnswer.Run.class);
  }
}
