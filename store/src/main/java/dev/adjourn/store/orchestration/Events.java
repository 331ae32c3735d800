package dev.adjourn.store.orchestration;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.Event;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.EventAnswer;
import dev.adjourn.model.protocol.EventRequest;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.transition.KeyUsedException;
import org.jspecify.annotations.Nullable;

/**
 * Events for orchestrations. One is kept from its acceptance on, whether the orchestration waits
 * for it already or not; each is taken once by an attempt, the oldest of its name first.
 */
public final class Events {

  /** The most events of one execution. */
  public static final int MOST = 10_000;

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public Events(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Accepts an event.
   *
   * @param body a JSON value, kept exactly as it is
   * @param key makes a repetition give the same event; may be absent
   * @throws ExecutionNotFoundException if there is no such execution
   * @throws ConflictException if its function is no orchestration, it has ended or is being
   *     aborted, it has {@link #MOST} events, or the key was used for another one
   */
  public Event send(ExecutionId id, EventName name, String body, @Nullable String key) {
    return transactions.decide(decision -> send(decision, id, name, body, key));
  }

  private static Event send(
      Decision decision, ExecutionId id, EventName name, String body, @Nullable String key) {
    EventDao dao = decision.dao(EventDao.class);
    EventReceiver receiver = dao.lock(id).orElseThrow(() -> new ExecutionNotFoundException(id));
    if (key != null && dao.isKnown(id, key)) {
      return dao.repeated(id, key, name, body).orElseThrow(KeyUsedException::new);
    }
    requireReady(receiver);
    Event event = dao.insert(id, name, body, key);
    if (receiver.state() == ExecutionState.STARTED && dao.openSignal(id) > 0) {
      decision.send(id, MessageKind.EVENT);
    }
    return event;
  }

  private static void requireReady(EventReceiver receiver) {
    if (!receiver.isOrchestration()) {
      throw new ConflictException(
          "function \"" + receiver.function() + "\" is no orchestration: it waits for no events");
    }
    if (receiver.state() != ExecutionState.CREATED && receiver.state() != ExecutionState.STARTED) {
      throw new ConflictException(
          "cannot send an event to an execution in " + receiver.state().wireName() + " state");
    }
    if (receiver.events() >= MOST) {
      throw new ConflictException("the execution has " + MOST + " events, it takes no more");
    }
  }

  /**
   * Takes the oldest event of a name that this attempt has not taken; a repetition gets the same
   * one. An event that is accepted after this has answered is signalled.
   *
   * @throws ConflictException if the attempt is not, or no longer, the caller's
   */
  public EventAnswer take(ExecutionId id, int attempt, EventRequest request) {
    return transactions.decide(
        decision -> {
          EventDao dao = decision.dao(EventDao.class);
          if (dao.look(id, attempt, request.claimId()) == 0) {
            throw new ConflictException(
                "attempt " + attempt + " of execution " + id + " is not held by this claim");
          }
          dao.take(id, attempt, request.serial(), request.name());
          return new EventAnswer(dao.taken(id, attempt, request.serial()).orElse(null));
        });
  }
}
