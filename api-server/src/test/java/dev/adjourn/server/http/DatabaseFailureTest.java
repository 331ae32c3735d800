package dev.adjourn.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {

  private static DatabaseFailure ofState(String state) {
    return DatabaseFailure.of(new IllegalStateException(new SQLException("x", state)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08000", "08006", "57014", "57P01", "57P03", "53300", "40001", "40P01", "55P03", "25P03"
      })
  void rule44_whateverMayBeOverSoonIsAway(String state) {
    assertThat(ofState(state)).isEqualTo(DatabaseFailure.AWAY);
  }

  @Test
  void rule44_noConnectionIsAwayWhateverTheCause() {
    assertThat(DatabaseFailure.of(new ConnectionException(new SQLException("pool exhausted"))))
        .isEqualTo(DatabaseFailure.AWAY);
  }

  @Test
  void textThatCannotBeStoredIsBadData() {
    assertThat(ofState("22021")).isEqualTo(DatabaseFailure.BAD_DATA);
    assertThat(ofState("22P05")).isEqualTo(DatabaseFailure.BAD_DATA);
  }

  @Test
  void everythingElseIsNeither() {
    assertThat(ofState("23505")).isEqualTo(DatabaseFailure.OTHER);
    assertThat(ofState("42P01")).isEqualTo(DatabaseFailure.OTHER);
    assertThat(DatabaseFailure.of(new SQLException("no state"))).isEqualTo(DatabaseFailure.OTHER);
    assertThat(DatabaseFailure.of(new IOException())).isEqualTo(DatabaseFailure.OTHER);
  }
}
