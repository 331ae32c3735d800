package dev.adjourn.model;

import static dev.adjourn.model.ExecutionState.ABORTED;
import static dev.adjourn.model.ExecutionState.ABORTING;
import static dev.adjourn.model.ExecutionState.CANCELLED;
import static dev.adjourn.model.ExecutionState.CREATED;
import static dev.adjourn.model.ExecutionState.DISCARDED;
import static dev.adjourn.model.ExecutionState.FAILED;
import static dev.adjourn.model.ExecutionState.STARTED;
import static dev.adjourn.model.ExecutionState.SUCCEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExecutionStateTest {

  /** The table of section 2 of the contract. */
  private static final Map<ExecutionState, Set<ExecutionState>> ARROWS =
      Map.of(
          CREATED, Set.of(STARTED, CANCELLED, DISCARDED),
          STARTED, Set.of(SUCCEED, FAILED, CREATED, ABORTING),
          ABORTING, Set.of(ABORTED));

  @ParameterizedTest
  @EnumSource
  void everyArrowOfTheContractExistsAndNoOther(ExecutionState from) {
    for (ExecutionState to : ExecutionState.values()) {
      assertThat(from.canBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(ARROWS.getOrDefault(from, Set.of()).contains(to));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNoArrowIsFinal(ExecutionState state) {
    assertThat(state.isFinal()).isEqualTo(!ARROWS.containsKey(state));
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsWord(ExecutionState state) {
    assertThat(ExecutionState.of(state.wireName())).isEqualTo(state);
  }

  @Test
  void otherWordsAreRefused() {
    assertThat(SUCCEED.wireName()).isEqualTo("succeed");
    assertThatThrownBy(() -> ExecutionState.of("SUCCEED"))
        .isInstanceOf(InvalidValueException.class);
  }
}
