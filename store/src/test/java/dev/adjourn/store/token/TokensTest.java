package dev.adjourn.store.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Role;
import dev.adjourn.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  private static final TokenName CI = new TokenName("ci");

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private int made;

  private Token create(Role role, @Nullable Instant expiresAt) {
    byte[] sha256 = new byte[32];
    sha256[31] = (byte) ++made;
    return new CreateToken(database.transactions())
        .create(new NewToken(CI, role, TokenHash.of(sha256), expiresAt));
  }

  private void revoke() {
    new RevokeToken(database.transactions()).revoke(CI);
  }

  private Iterable<Token> unrevoked() {
    return database.dao(TokenDao.class).unrevoked();
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsKeptAsItWasMade(Role role) {
    Instant expiresAt = Instant.now().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.MICROS);

    Token token = create(role, expiresAt);

    assertThat(token.name()).isEqualTo(CI);
    assertThat(token.role()).isEqualTo(role);
    assertThat(token.expiresAt()).isEqualTo(expiresAt);
    assertThat(token.createdAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(unrevoked()).containsExactly(token);
  }

  @Test
  void aNameIsOfOneTokenAtATime() {
    Token first = create(Role.READ, null);

    assertThatThrownBy(() -> create(Role.WRITE, null))
        .isInstanceOf(ConflictException.class)
        .hasMessage("there is a token \"ci\" already");
    assertThat(unrevoked()).containsExactly(first);
  }

  @Test
  void aRevokedTokenKeepsItsRowAndLeavesItsName() {
    create(Role.READ, null);
    revoke();

    assertThat(unrevoked()).isEmpty();
    Token second = create(Role.WRITE, null);

    assertThat(unrevoked()).containsExactly(second);
    assertThat(
            database.value(
                Integer.class, "SELECT count(*) FROM tokens WHERE revoked_at <= clock_timestamp()"))
        .isEqualTo(1);
  }

  @Test
  void whatIsRevokedCannotBeRevokedAgain() {
    create(Role.READ, null);
    revoke();

    assertThatThrownBy(this::revoke)
        .isInstanceOf(TokenNotFoundException.class)
        .hasMessage("cannot find token \"ci\"");
  }

  @Test
  void anExpiredTokenIsListedUntilItsNameIsUsedAgain() {
    Token expired = create(Role.READ, Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MICROS));
    assertThat(unrevoked()).containsExactly(expired);

    Token next = create(Role.READ, null);

    assertThat(unrevoked()).containsExactly(next);
  }

  @Test
  void holdsUntilItExpires() {
    Instant end = Instant.parse("2027-01-01T00:00:00Z");
    Token token = new Token(CI, Role.READ, TokenHash.of(new byte[32]), Instant.EPOCH, end);

    assertThat(token.holdsAt(end.minusNanos(1))).isTrue();
    assertThat(token.holdsAt(end)).isFalse();
    assertThat(new Token(CI, Role.READ, token.hash(), Instant.EPOCH, null).holdsAt(Instant.MAX))
        .isTrue();
  }

  @Test
  void hashesAreComparedByAllTheirBytes() {
    byte[] other = new byte[32];
    other[31] = 1;

    assertThat(TokenHash.of(new byte[32]))
        .isEqualTo(TokenHash.of(new byte[32]))
        .hasSameHashCodeAs(TokenHash.of(new byte[32]))
        .isNotEqualTo(TokenHash.of(other))
        .isNotEqualTo(new TokenHash("00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "-a", "a b", "a/b", "ü", "a\n"})
  void aNameThatNoPathCanHoldIsRefused(String name) {
    assertThatThrownBy(() -> new TokenName(name)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new TokenName("x".repeat(65)))
        .isInstanceOf(InvalidValueException.class);
    assertThat(new TokenName("x".repeat(64)).value()).hasSize(64);
  }
}
