package dev.adjourn.store.worker;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.adjourn.model.ConflictException;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.schedule.DeclaredSchedules;
import java.time.Duration;
import java.util.List;

/** Takes in what a worker offers (protocol rules 38 and 39). */
public final class Registrations {

  private final Transactions transactions;
  private final Duration lease;

  /**
   * Makes one.
   *
   * @param lease how long a worker counts as alive from its registration
   */
  public Registrations(Transactions transactions, Duration lease) {
    this.transactions = transactions;
    this.lease = lease;
  }

  /**
   * Registers a worker and its functions. The newest build of an application sets the options of
   * its functions and the hosting of its executions, and archives those that it no longer has;
   * older builds only bring back what is missing. Registering again changes nothing.
   *
   * @throws ConflictException if a function belongs to another application that has living workers
   */
  public void register(RegistrationRequest request) {
    transactions.decide(
        decision -> {
          register(decision, request);
          return null;
        });
  }

  private void register(Decision decision, RegistrationRequest request) {
    RegistrationDao dao = decision.dao(RegistrationDao.class);
    dao.insertApplication(request.application());
    dao.lockApplication(request.application());
    dao.upsertBuild(request.application(), request.buildId(), names(request));
    takeOver(decision, request);
    boolean newest = dao.isNewestBuild(request.application(), request.buildId());
    for (FunctionDeclaration function : request.functions()) {
      store(dao, request.application(), function, newest);
    }
    dao.upsertWorker(request, names(request), lease.toMillis());
    if (newest) {
      dao.setHosting(request.application(), request.hosting());
    }
    ArchiveDao archive = decision.dao(ArchiveDao.class);
    archive.bringBack(request.application());
    archive.archiveMissing(request.application());
    DeclaredSchedules.follow(decision, request.application());
  }

  private static void store(
      RegistrationDao dao, String application, FunctionDeclaration function, boolean newest) {
    String id = UlidCreator.getMonotonicUlid().toString();
    dao.insertFunction(id, application, function);
    if (newest) {
      dao.setOptions(function);
    }
  }

  private static void takeOver(Decision decision, RegistrationRequest request) {
    RegistrationDao dao = decision.dao(RegistrationDao.class);
    String application = request.application();
    for (ForeignFunction foreign : dao.foreignFunctions(application, names(request))) {
      if (foreign.ownerLives()) {
        throw new ConflictException(
            "function \"" + foreign.name() + "\" belongs to application " + foreign.application());
      }
      dao.moveFunction(foreign.name(), application);
      dao.withdrawAdmissions(foreign.name());
      dao.openExecutions(foreign.name()).forEach(id -> decision.send(id, MessageKind.MOVE));
    }
  }

  private static List<String> names(RegistrationRequest request) {
    return request.functions().stream()
        .map(FunctionDeclaration::name)
        .map(FunctionName::value)
        .sorted()
        .toList();
  }
}
