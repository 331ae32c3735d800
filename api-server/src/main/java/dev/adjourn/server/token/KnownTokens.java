package dev.adjourn.server.token;

import dev.adjourn.server.http.AccessToken;
import dev.adjourn.server.http.Caller;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.token.Token;
import dev.adjourn.store.token.TokenDao;
import dev.adjourn.store.token.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All tokens, kept in memory, so that a request costs no query, and tokens hold on while PostgreSQL
 * is away. Somebody must call {@link #refresh} every other second: that is how long a revoked token
 * lives on. A new one is looked for when it is first shown. Thread-safe.
 */
public final class KnownTokens {

  private static final Logger LOG = LoggerFactory.getLogger(KnownTokens.class);

  /** However many unknown tokens are shown, they are looked for so often. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final List<AccessToken> configured;
  private final Transactions transactions;
  private final InstantSource clock;

  private volatile Map<TokenHash, Token> known = Map.of();
  private volatile boolean databaseAway;
  private Instant lookedAt = Instant.EPOCH;

  /**
   * Makes one that knows only the configured tokens yet.
   *
   * @param configured always let in, whatever the database holds
   * @param clock decides what has expired
   */
  public KnownTokens(List<AccessToken> configured, Transactions transactions, InstantSource clock) {
    this.configured = configured;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who shows this text; nobody if it is no token, or one that was revoked or has expired. */
  public Optional<Caller> find(String offered) {
    return configured.stream()
        .filter(token -> token.is(offered))
        .findFirst()
        .map(AccessToken::owner)
        .or(() -> findStored(offered));
  }

  private Optional<Caller> findStored(String offered) {
    TokenHash hash = Secret.hash(offered);
    if (!known.containsKey(hash) && !databaseAway && Secret.hasForm(offered)) {
      lookForNewOnes();
    }
    return Optional.ofNullable(known.get(hash))
        .filter(token -> token.holdsAt(clock.instant()))
        .map(token -> new Caller(token.name().value(), token.role()));
  }

  /** Reads all tokens again; what was known stays known if that fails. */
  public synchronized void refresh() {
    try {
      known =
          transactions.read(TokenDao.class, TokenDao::unrevoked).stream()
              .collect(Collectors.toUnmodifiableMap(Token::hash, Function.identity()));
      databaseAway = false;
    } catch (RuntimeException e) {
      databaseAway = true;
      LOG.warn("The tokens cannot be read now, those that are known hold on: {}", e.toString());
    }
    lookedAt = clock.instant();
  }

  private synchronized void lookForNewOnes() {
    // whoever had to wait for the lock finds the look done
    if (!databaseAway
        && Duration.between(lookedAt, clock.instant()).compareTo(BETWEEN_LOOKS) >= 0) {
      refresh();
    }
  }
}
