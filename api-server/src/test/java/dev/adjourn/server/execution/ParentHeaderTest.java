package dev.adjourn.server.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.store.transition.NewExecution.CallingAttempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParentHeaderTest {

  private static final String ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

  @Test
  void namesTheCallingAttempt() {
    assertThat(ParentHeader.parse(ID + "/12/some/claim"))
        .isEqualTo(new CallingAttempt(new ExecutionId(ID), 12, "some/claim"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        ID,
        ID + "/1",
        ID + "/0/c",
        ID + "/-1/c",
        ID + "/x/c",
        ID + "/9999999999/c",
        "nonsense/1/c"
      })
  void everyOtherFormIsRefused(String header) {
    assertThatThrownBy(() -> ParentHeader.parse(header)).isInstanceOf(InvalidValueException.class);
  }
}
