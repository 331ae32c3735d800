package dev.adjourn.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @Test
  void theJdbcFormIsTakenAsItIs() {
    String url = "jdbc:postgresql://db:5432/adjourn?user=a&ssl=true";

    assertThat(DatabaseUrl.parse(url))
        .isEqualTo(new DatabaseUrl(url, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "postgresql"})
  void theOtherFormHasUserAndPassword(String scheme) {
    assertThat(DatabaseUrl.parse(scheme + "://ada:p%40ss%3A%2F@db:6543/adjourn?sslmode=require"))
        .isEqualTo(
            new DatabaseUrl(
                "jdbc:postgresql://db:6543/adjourn?sslmode=require",
                Optional.of("ada"),
                Optional.of("p@ss:/")));
  }

  @Test
  void userPasswordAndPortMayBeLeftOut() {
    assertThat(DatabaseUrl.parse("postgres://db/adjourn"))
        .isEqualTo(
            new DatabaseUrl("jdbc:postgresql://db/adjourn", Optional.empty(), Optional.empty()));
    assertThat(DatabaseUrl.parse("postgres://ada@db/adjourn").user()).contains("ada");
    assertThat(DatabaseUrl.parse("postgres://ada@db/adjourn").password()).isEmpty();
  }

  @Test
  void aPlusInAPasswordIsAPlus() {
    assertThat(DatabaseUrl.parse("postgres://ada:a+b@db/adjourn").password()).contains("a+b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "adjourn", "mysql://db/adjourn", "postgres:///adjourn"})
  void everythingElseIsRefused(String url) {
    assertThatThrownBy(() -> DatabaseUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("postgres://");
  }
}
