package dev.adjourn.store.worker;

import dev.adjourn.model.protocol.LeaseAnswer;
import dev.adjourn.model.protocol.LeaseRenewal;
import dev.adjourn.model.protocol.LeaseRenewal.HeldClaim;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.transition.LoseAttempt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps workers alive as long as they say so, and tells them what they may stop (rule 18). */
public final class Leases {

  private final Transactions transactions;
  private final LoseAttempt loseAttempt;
  private final Duration lease;

  /**
   * Makes one.
   *
   * @param loseAttempt records attempts that a living worker no longer knows of
   * @param lease how long a worker counts as alive after a renewal
   */
  public Leases(Transactions transactions, LoseAttempt loseAttempt, Duration lease) {
    this.transactions = transactions;
    this.loseAttempt = loseAttempt;
    this.lease = lease;
  }

  /** Renews the lease and compares what the worker holds with what is on record. */
  public LeaseAnswer renew(LeaseRenewal renewal) {
    boolean known =
        transactions.decide(
            decision ->
                decision.dao(LeaseDao.class).renew(renewal.workerId(), lease.toMillis()) == 1);
    if (!known) {
      return new LeaseAnswer(false, List.of(), List.of());
    }
    List<RunningClaim> onRecord =
        transactions.read(
            LeaseDao.class, dao -> dao.claimsOf(renewal.workerId(), lease.toMillis()));
    loseUnlisted(renewal, onRecord);
    return compare(renewal, onRecord);
  }

  /** The worker leaves: what it still holds is lost at once. */
  public void leave(String workerId) {
    transactions.decide(decision -> decision.dao(LeaseDao.class).end(workerId));
  }

  private void loseUnlisted(LeaseRenewal renewal, List<RunningClaim> onRecord) {
    Set<String> listed =
        renewal.claims().stream().map(HeldClaim::claimId).collect(Collectors.toSet());
    onRecord.stream()
        .filter(claim -> claim.olderThanLease() && !listed.contains(claim.claimId()))
        .forEach(claim -> loseAttempt.holderGone(claim.id(), claim.attempt(), claim.claimId()));
  }

  private static LeaseAnswer compare(LeaseRenewal renewal, List<RunningClaim> onRecord) {
    Map<String, RunningClaim> byClaim =
        onRecord.stream()
            .collect(
                Collectors.toMap(
                    RunningClaim::claimId,
                    Function.identity(),
                    (one, other) -> one.aborting() ? one : other));
    List<String> listed = renewal.claims().stream().map(HeldClaim::claimId).toList();
    return new LeaseAnswer(
        true,
        listed.stream().filter(id -> isAborting(byClaim, id)).toList(),
        listed.stream().filter(id -> !byClaim.containsKey(id)).toList());
  }

  private static boolean isAborting(Map<String, RunningClaim> byClaim, String claimId) {
    RunningClaim claim = byClaim.get(claimId);
    return claim != null && claim.aborting();
  }
}
