package dev.adjourn.server.token;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.token.CreateToken;
import dev.adjourn.store.token.NewToken;
import dev.adjourn.store.token.RevokeToken;
import dev.adjourn.store.token.Token;
import dev.adjourn.store.token.TokenDao;
import dev.adjourn.store.token.TokenName;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes and revokes tokens by a secret of its own making, logs it, and has it known here at once.
 */
public final class TokenBook {

  private static final Logger LOG = LoggerFactory.getLogger(TokenBook.class);

  private final Transactions transactions;
  private final Set<String> reserved;
  private final KnownTokens known;
  private final InstantSource clock;

  /**
   * Makes one.
   *
   * @param reserved the names of the configured tokens, which are none of these
   * @param known learns of each change of this server at once
   * @param clock decides what has expired
   */
  public TokenBook(
      Transactions transactions, Set<String> reserved, KnownTokens known, InstantSource clock) {
    this.transactions = transactions;
    this.reserved = reserved;
    this.known = known;
    this.clock = clock;
  }

  CreatedToken create(TokenRequest wanted, String by) {
    refuseReserved(wanted.name());
    if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(clock.instant())) {
      throw new InvalidValueException("expires_at must be in the future");
    }
    String secret = Secret.random();
    NewToken token =
        new NewToken(wanted.name(), wanted.role(), Secret.hash(secret), wanted.expiresAt());
    Token created = new CreateToken(transactions).create(token);
    LOG.info("Token {} ({}) was made by {}", token.name(), token.role().wireName(), by);
    known.refresh();
    return new CreatedToken(TokenView.of(created), secret);
  }

  List<TokenView> list() {
    return transactions.read(TokenDao.class, TokenDao::unrevoked).stream()
        .map(TokenView::of)
        .toList();
  }

  void revoke(TokenName name, String by) {
    refuseReserved(name);
    new RevokeToken(transactions).revoke(name);
    LOG.info("Token {} was revoked by {}", name, by);
    known.refresh();
  }

  private void refuseReserved(TokenName name) {
    if (reserved.contains(name.value())) {
      throw new ConflictException("the token \"" + name + "\" is one of the configuration");
    }
  }
}
