package dev.adjourn.store.token;

import dev.adjourn.model.ConflictException;
import dev.adjourn.store.Transactions;

/** Makes tokens. */
public final class CreateToken {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public CreateToken(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Makes a token. It may have the name of one that was revoked or has expired.
   *
   * @throws ConflictException if a token in force has the name
   */
  public Token create(NewToken token) {
    return transactions.decide(
        decision -> {
          TokenDao dao = decision.dao(TokenDao.class);
          dao.revokeExpired(token.name());
          return dao.insert(token)
              .orElseThrow(
                  () -> new ConflictException("there is a token \"" + token.name() + "\" already"));
        });
  }
}
