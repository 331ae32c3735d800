package dev.adjourn.server.outbox;

import dev.adjourn.store.outbox.OutboxDao;
import io.dropwizard.lifecycle.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes delivered messages from the outbox, in batches. One that is not deleted because
 * PostgreSQL is away is sent once more later, which does no harm.
 */
public final class Acknowledgements implements Managed {

  private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
  private static final int BATCH = 1_000;

  /** Others join meanwhile; well before the sweeper would send them again. */
  private static final int PAUSE_MILLIS = 250;

  private final BlockingQueue<Long> delivered = new LinkedBlockingQueue<>();
  private final OutboxDao outbox;
  private final Thread thread = new Thread(this::run, "outbox-acknowledgements");
  private volatile boolean stopped;

  /** Makes one that deletes from this outbox. */
  public Acknowledgements(OutboxDao outbox) {
    this.outbox = outbox;
    thread.setDaemon(true);
  }

  /** Notes that Temporal has a message. */
  public void add(long messageId) {
    delivered.add(messageId);
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop() throws InterruptedException {
    stopped = true;
    thread.interrupt();
    thread.join(5_000);
  }

  private void run() {
    try {
      while (!stopped) {
        List<Long> batch = new ArrayList<>();
        batch.add(delivered.take());
        if (delivered.size() < BATCH) {
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        delivered.drainTo(batch, BATCH - 1);
        delete(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void delete(List<Long> batch) {
    try {
      outbox.delete(batch.stream().mapToLong(Long::longValue).toArray());
    } catch (RuntimeException e) {
      LOG.debug("{} delivered messages stay in the outbox for now", batch.size(), e);
    }
  }
}
