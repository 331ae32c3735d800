package dev.adjourn.store.token;

import dev.adjourn.store.Transactions;

/** Revokes tokens. */
public final class RevokeToken {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public RevokeToken(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Revokes a token for good.
   *
   * @throws TokenNotFoundException if there is none that is not revoked
   */
  public void revoke(TokenName name) {
    int revoked = transactions.decide(decision -> decision.dao(TokenDao.class).revoke(name));
    if (revoked == 0) {
      throw new TokenNotFoundException(name);
    }
  }
}
