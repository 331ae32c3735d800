package dev.adjourn.store;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.OutboxMessage;
import java.util.ArrayList;
import java.util.List;

/** One open transaction: its queries, and the messages that it will leave. */
public final class Decision {

  private final Daos daos;
  private final List<String> behind;
  private final List<OutboxMessage> messages = new ArrayList<>();

  Decision(Daos daos, List<String> behind) {
    this.daos = daos;
    this.behind = behind;
  }

  /** The queries of a DAO interface, within this transaction. */
  public <D> D dao(Class<D> type) {
    return daos.of(type);
  }

  /** The functions of which workers have enough to do: further starts stay in the outbox. */
  public List<String> behind() {
    return behind;
  }

  /** Writes a message to Temporal; it is sent after the commit. */
  public void send(ExecutionId id, MessageKind kind) {
    messages.add(new OutboxMessage(dao(OutboxDao.class).insert(id, kind), id, kind, null));
  }

  /** A statement has written this message; it is sent after the commit. */
  public void written(OutboxMessage message) {
    messages.add(message);
  }

  /** Writes the same message to each of them; they are sent in this order. */
  public void send(List<ExecutionId> ids, MessageKind kind) {
    if (!ids.isEmpty()) {
      messages.addAll(dao(OutboxDao.class).insertAll(ids, kind));
    }
  }

  /** Writes a message that is sent a minute later, if it is still of use then. */
  public void sendLater(ExecutionId id, MessageKind kind) {
    dao(OutboxDao.class).insertForLater(id, kind);
  }

  /**
   * Writes a "look again" unless one is on its way already (protocol rule 32).
   *
   * @see MessageKind#LOOK_AGAIN
   */
  public void sendLookAgain(ExecutionId id) {
    if (dao(OutboxDao.class).openLookAgain(id) > 0) {
      send(id, MessageKind.LOOK_AGAIN);
    }
  }

  List<OutboxMessage> messages() {
    return messages;
  }
}
