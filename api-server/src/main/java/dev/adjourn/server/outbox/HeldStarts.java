package dev.adjourn.server.outbox;

import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.OutboxMessage;
import java.util.List;

/** Lets the starts that wait in the outbox go, oldest first, as the workers take others. */
public final class HeldStarts implements Runnable {

  /** So many at once, since each time costs a transaction. */
  static final int LEAST = StartWindow.MOST / 5;

  private final OutboxDao outbox;
  private final StartWindow window;
  private final OutboxSender sender;

  /** Makes one that sends by this sender as long as there is room in this window. */
  public HeldStarts(OutboxDao outbox, StartWindow window, OutboxSender sender) {
    this.outbox = outbox;
    this.window = window;
    this.sender = sender;
  }

  /** Finds out of which functions there are any, such as those that a crash left. */
  public void look() {
    outbox.withStarts().forEach(window::fallBehind);
  }

  /** Fills the room that there is. */
  @Override
  public void run() {
    window.toLookAt().forEach(this::fill);
  }

  private void fill(String functionId) {
    if (window.room(functionId) < LEAST) {
      window.review(functionId, outbox::unclaimed);
    }
    int room = window.room(functionId);
    if (room >= LEAST) {
      List<OutboxMessage> starts = outbox.takeStarts(functionId, room);
      sender.acceptTaken(starts);
      if (starts.size() < room) {
        window.caughtUp(functionId);
      }
    }
  }
}
