package dev.adjourn.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.Role;
import dev.adjourn.server.SettableInstant;
import dev.adjourn.server.TestStore;
import dev.adjourn.server.http.AccessToken;
import dev.adjourn.server.http.Caller;
import dev.adjourn.store.token.CreateToken;
import dev.adjourn.store.token.NewToken;
import dev.adjourn.store.token.RevokeToken;
import dev.adjourn.store.token.TokenName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

  private static final TokenName CI = new TokenName("ci");
  private static final Caller WRITER = new Caller("ci", Role.WRITE);

  private static final AccessToken CONFIGURED =
      new AccessToken(new Caller("default", Role.ADMIN), "secret");
  private static final AccessToken FIRST_WORKERS =
      new AccessToken(new Caller("default-worker", Role.WORKER), "work");

  private final TestStore store = new TestStore();
  private final SettableInstant clock = new SettableInstant();
  private final KnownTokens here = server();
  private final KnownTokens there = server();
  private final String secret = Secret.random();

  @AfterEach
  void tearDown() {
    store.open();
  }

  private KnownTokens server() {
    KnownTokens tokens =
        new KnownTokens(List.of(CONFIGURED, FIRST_WORKERS), store.transactions(), clock);
    tokens.refresh();
    return tokens;
  }

  private void create(@Nullable Instant expiresAt) {
    new CreateToken(store.transactions())
        .create(new NewToken(CI, Role.WRITE, Secret.hash(secret), expiresAt));
  }

  private void lookAgainLater() {
    clock.pass(Duration.ofMillis(250));
  }

  @Test
  void theConfiguredTokenMayDoEverything() {
    assertThat(here.find("secret")).contains(new Caller("default", Role.ADMIN));
    assertThat(here.find("secret2")).isEmpty();
    assertThat(here.find("")).isEmpty();
  }

  @Test
  void theConfiguredTokenOfWorkersIsAWorkers() {
    assertThat(here.find("work")).contains(new Caller("default-worker", Role.WORKER));
  }

  @Test
  void aNewTokenIsFoundByAllServersWhenItIsFirstShown() {
    create(null);
    lookAgainLater();

    assertThat(here.find(secret)).contains(WRITER);
    assertThat(there.find(secret)).contains(WRITER);
    assertThat(there.find(Secret.random())).isEmpty();
  }

  @Test
  void unknownTokensAreLookedForFourTimesASecondHoweverManyAreShown() {
    assertThat(here.find(Secret.random())).isEmpty();
    create(null);

    assertThat(here.find(secret)).isEmpty();
    lookAgainLater();

    assertThat(here.find(secret)).contains(WRITER);
  }

  @Test
  void aRevokedTokenIsRefusedByEachServerFromItsNextRefreshOn() {
    create(null);
    lookAgainLater();
    assertThat(here.find(secret)).isEqualTo(there.find(secret)).contains(WRITER);

    new RevokeToken(store.transactions()).revoke(CI);
    here.refresh();

    assertThat(here.find(secret)).isEmpty();
    assertThat(there.find(secret)).contains(WRITER);
    there.refresh();
    assertThat(there.find(secret)).isEmpty();
  }

  @Test
  void anExpiredTokenIsRefusedAtOnceWithoutAsking() {
    create(clock.instant().plusSeconds(60));
    here.refresh();
    clock.pass(Duration.ofMillis(59_999));
    assertThat(here.find(secret)).contains(WRITER);
    store.shut();

    clock.pass(Duration.ofMillis(1));

    assertThat(here.find(secret)).isEmpty();
  }

  @Test
  void whileTheDatabaseIsAwayWhatIsKnownHoldsOnAndTheUnknownWaitsForNothing() {
    create(null);
    here.refresh();
    store.shut();
    here.refresh();
    clock.pass(Duration.ofHours(1));

    assertThat(here.find(secret)).contains(WRITER);
    assertThat(here.find("secret")).isPresent();
    assertThat(here.find(Secret.random())).isEmpty();
    store.open();
    here.refresh();
    assertThat(here.find(secret)).contains(WRITER);
  }

  @Test
  void secretsAreRandomAndNoneIsStored() {
    create(null);

    assertThat(secret).matches("adj_[A-Za-z0-9_-]{43}").isNotEqualTo(Secret.random());
    assertThat(Secret.hasForm(secret)).isTrue();
    assertThat(Secret.hasForm("secret")).isFalse();
    assertThat(store.value(String.class, "SELECT tokens::TEXT FROM tokens"))
        .contains(Secret.hash(secret).hex())
        .doesNotContain(secret.substring(4));
  }
}
