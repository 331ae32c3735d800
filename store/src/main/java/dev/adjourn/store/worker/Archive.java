package dev.adjourn.store.worker;

import dev.adjourn.store.Transactions;
import java.util.function.BiFunction;

/**
 * Archives functions when nobody registers anything: their last worker is gone, or is back
 * (protocol rule 39). The executions of an archived function are accepted and held.
 */
public final class Archive {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public Archive(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Archives what the newest build of its application lacks and no living worker offers.
   *
   * @return how many
   */
  public int archiveMissing() {
    return each(ArchiveDao::archiveMissing);
  }

  /**
   * Brings back what a living worker offers; its executions start in the order of their times.
   *
   * @return how many
   */
  public int bringBack() {
    return each(ArchiveDao::bringBack);
  }

  private int each(BiFunction<ArchiveDao, String, Integer> change) {
    return transactions.read(ArchiveDao.class, ArchiveDao::applications).stream()
        .mapToInt(
            application ->
                transactions.decide(
                    decision -> change.apply(decision.dao(ArchiveDao.class), application)))
        .sum();
  }
}
