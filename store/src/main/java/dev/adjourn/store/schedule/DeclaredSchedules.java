package dev.adjourn.store.schedule;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.cron.CronPolicy;
import dev.adjourn.store.Decision;

/** Keeps schedules equal to functions, within the decision that changes a function. */
public final class DeclaredSchedules {

  private DeclaredSchedules() {}

  /** Makes the schedules of an application what the options of its functions say. */
  public static void follow(Decision decision, String application) {
    DeclarationDao dao = decision.dao(DeclarationDao.class);
    dao.recurring(application).forEach((functionId, options) -> put(dao, functionId, options));
    dao.removeOthers(application);
  }

  private static void put(DeclarationDao dao, String functionId, FunctionOptions options) {
    CronPolicy policy = options.cronPolicy();
    dao.put(
        UlidCreator.getMonotonicUlid().toString(),
        functionId,
        requireNonNull(options.cron()),
        policy.timeZone(),
        policy.overlap().wireName(),
        policy.catchUp());
  }

  /** The function was paused or resumed, and so is its schedule. */
  public static void followPause(Decision decision, String functionId) {
    decision.dao(DeclarationDao.class).noteChangeOf(functionId);
  }
}
