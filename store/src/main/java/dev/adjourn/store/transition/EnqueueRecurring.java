package dev.adjourn.store.transition;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.cron.Overlap;
import dev.adjourn.model.cron.ScheduleNotFoundException;
import dev.adjourn.model.cron.TickOutcome;
import dev.adjourn.model.cron.TickReport;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.transition.NewExecution.Recurrence;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** – → created: accepts the calls of schedules. */
public final class EnqueueRecurring {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public EnqueueRecurring(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Enqueues the execution of a nominal time, once however often it is asked; not while the
   * schedule or its function is paused, nor where an overlap is to be left out.
   */
  public TickReport tick(String scheduleId, Instant nominalTime) {
    return transactions.decide(decision -> tick(decision, scheduleId, nominalTime));
  }

  private static TickReport tick(Decision decision, String scheduleId, Instant nominalTime) {
    RecurrenceDao dao = decision.dao(RecurrenceDao.class);
    Optional<RecurrenceRow> schedule = lock(dao, scheduleId).filter(row -> !row.removed());
    if (schedule.isEmpty()) {
      return TickReport.nothing(TickOutcome.GONE);
    }
    Optional<ExecutionId> earlier = dao.enqueuedFor(scheduleId, nominalTime);
    if (earlier.isPresent()) {
      return TickReport.enqueued(earlier.get());
    }
    if (schedule.get().paused()) {
      return TickReport.nothing(TickOutcome.PAUSED);
    }
    if (schedule.get().overlap() == Overlap.SKIP && dao.hasOpen(scheduleId)) {
      return TickReport.nothing(TickOutcome.OVERLAPS);
    }
    return TickReport.enqueued(
        Enqueue.enqueue(decision, call(schedule.get(), scheduleId, nominalTime), null).id());
  }

  /**
   * Enqueues an execution now, whatever else runs, also while the schedule is paused.
   *
   * @param key makes a repetition of this call give the same execution; may be absent
   * @throws ScheduleNotFoundException if there is no such schedule
   * @throws ConflictException if it was removed
   */
  public Execution trigger(String scheduleId, @Nullable IdempotencyKey key) {
    return transactions.decide(
        decision -> {
          RecurrenceRow schedule =
              lock(decision.dao(RecurrenceDao.class), scheduleId)
                  .orElseThrow(() -> new ScheduleNotFoundException(scheduleId));
          if (schedule.removed()) {
            throw new ConflictException("schedule " + scheduleId + " was removed");
          }
          return Enqueue.enqueue(decision, call(schedule, scheduleId, null), key);
        });
  }

  /** First the lock, then the reading: what is read then stays so (protocol rule 1). */
  private static Optional<RecurrenceRow> lock(RecurrenceDao dao, String scheduleId) {
    return dao.lockFunction(scheduleId).flatMap(function -> dao.find(scheduleId));
  }

  private static NewExecution call(
      RecurrenceRow schedule, String scheduleId, @Nullable Instant nominalTime) {
    return NewExecution.recurring(schedule.function(), new Recurrence(scheduleId, nominalTime));
  }
}
