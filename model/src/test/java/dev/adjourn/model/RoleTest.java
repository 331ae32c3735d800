package dev.adjourn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

  @ParameterizedTest
  @CsvSource({
    "READ, READ",
    "WRITE, READ WRITE",
    "WORKER, READ WORKER",
    "ADMIN, READ WRITE WORKER ADMIN"
  })
  void coversTheseAndNoOther(Role role, String covered) {
    assertThat(Arrays.stream(Role.values()).filter(role::covers).map(Role::name))
        .containsExactly(covered.split(" "));
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsWord(Role role) {
    assertThat(Role.of(role.wireName())).isEqualTo(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ADMIN", "owner"})
  void anotherWordIsRefused(String word) {
    assertThatThrownBy(() -> Role.of(word))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("role must be read, write, worker or admin");
  }

  @Test
  void hasAWordInLowerCase() {
    assertThat(Role.WORKER.wireName()).isEqualTo("worker");
  }
}
