package dev.adjourn.store.transition;

import dev.adjourn.model.cron.Schedule;
import dev.adjourn.model.cron.ScheduleNotFoundException;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.schedule.ScheduleDao;
import java.time.Instant;

/**
 * Pauses and resumes schedules. Nominal times that pass meanwhile are left out, not made up for;
 * Temporal is told soon, but the decision holds at once.
 */
public final class PauseSchedule {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public PauseSchedule(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Pauses it. A paused one stays as it is.
   *
   * @throws ScheduleNotFoundException if there is no such schedule
   */
  public Schedule pause(String scheduleId) {
    return transactions.decide(
        decision -> {
          RecurrenceDao dao = decision.dao(RecurrenceDao.class);
          dao.lockFunction(scheduleId).ifPresent(function -> dao.pause(scheduleId));
          return find(decision, scheduleId);
        });
  }

  /**
   * Lets it go on with its next nominal time.
   *
   * @throws ScheduleNotFoundException if there is no such schedule
   */
  public Schedule resume(String scheduleId) {
    return transactions.decide(
        decision -> {
          RecurrenceDao dao = decision.dao(RecurrenceDao.class);
          dao.lockFunction(scheduleId).ifPresent(function -> dao.resume(scheduleId));
          return find(decision, scheduleId);
        });
  }

  private static Schedule find(Decision decision, String scheduleId) {
    return decision
        .dao(ScheduleDao.class)
        .find(scheduleId)
        .orElseThrow(() -> new ScheduleNotFoundException(scheduleId))
        .shown(Instant.now());
  }
}
