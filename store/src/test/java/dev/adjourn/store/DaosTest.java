package dev.adjourn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DaosTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Daos daos;

  /** What Jdbi may make. */
  public record Pair(int left, String right) {}

  interface Probe {
    @SqlQuery("SELECT pg_current_xact_id()::text")
    String transaction();

    @SqlQuery("SELECT 1 AS left, 'a' AS right")
    Pair inOrder();

    @SqlQuery("SELECT 'b' AS right, 2 AS left")
    Pair otherWayRound();
  }

  interface NoDao {}

  @BeforeEach
  void setUp() {
    daos = new Daos(database.jdbi());
  }

  private <T> T decide(Function<Probe, T> work) {
    return database.transactions().decide(decision -> work.apply(decision.dao(Probe.class)));
  }

  @Test
  void allQueriesOfADecisionAreInItsTransaction() {
    boolean same = decide(probe -> probe.transaction().equals(probe.transaction()));

    assertThat(same).isTrue();
  }

  @Test
  void withoutADecisionEachQueryHasATransactionOfItsOwn() {
    Probe probe = daos.of(Probe.class);

    assertThat(probe.transaction()).isNotEqualTo(probe.transaction());
  }

  @Test
  void aReadInsideOfADecisionIsPartOfItAndTheDecisionGoesOn() {
    boolean same =
        decide(
            probe -> {
              String before = probe.transaction();
              String inside = database.transactions().read(Probe.class, Probe::transaction);
              return before.equals(inside) && before.equals(probe.transaction());
            });

    assertThat(same).isTrue();
  }

  @Test
  void anInterfaceWithoutQueriesIsRefused() {
    assertThatThrownBy(() -> daos.of(NoDao.class)).hasMessageContaining("is no DAO");
  }

  @Test
  void aRecordIsMadeByTheNamesOfTheColumnsWhateverTheirOrder() {
    Probe probe = daos.of(Probe.class);

    for (int i = 0; i < 2; i++) {
      assertThat(probe.inOrder()).isEqualTo(new Pair(1, "a"));
      assertThat(probe.otherWayRound()).isEqualTo(new Pair(2, "b"));
    }
  }
}
