package dev.adjourn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.LogLevel;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.WaitingReason;
import dev.adjourn.store.outbox.MessageKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingsTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private <T> T throughTheDatabase(Class<T> type, T value, String column) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT CAST(:value AS " + column + ")")
                    .bind("value", value)
                    .mapTo(type)
                    .one());
  }

  @Test
  void textsComeBackAsTheyWere() {
    ExecutionId id = new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    FunctionName name = new FunctionName("ü \"\\ \uD83D\uDE80");

    assertThat(throughTheDatabase(ExecutionId.class, id, "text")).isEqualTo(id);
    assertThat(throughTheDatabase(FunctionName.class, name, "text")).isEqualTo(name);
  }

  @ParameterizedTest
  @EnumSource
  void aStateIsItsWord(ExecutionState state) {
    assertThat(throughTheDatabase(ExecutionState.class, state, "text")).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource
  void aMessageKindIsItsWord(MessageKind kind) {
    assertThat(throughTheDatabase(MessageKind.class, kind, "text")).isEqualTo(kind);
  }

  @Test
  void otherWordsToo() {
    assertThat(throughTheDatabase(LogLevel.class, LogLevel.WARN, "text")).isEqualTo(LogLevel.WARN);
    assertThat(throughTheDatabase(WaitingReason.class, WaitingReason.NO_WORKER, "text"))
        .isEqualTo(WaitingReason.NO_WORKER);
  }

  @Test
  void jsonColumnsHoldWholeValues() {
    Metadata metadata = new Metadata(Map.of("a \"b\"", "\\", "c", "~"));
    ExecutionError error =
        new ExecutionError(ErrorCode.ER0003, "E", "line\nline \uD83D\uDE80 \uD83D", "\tat");
    FunctionOptions options =
        FunctionOptions.standard()
            .withRetry(new RetryPolicy(3, 0.25, 0, 2, 60))
            .withConcurrency(2, MaxConcurrencyAction.CANCEL)
            .withMaxDuration(0.5)
            .withCron("0 8 * * MON");

    assertThat(throughTheDatabase(Metadata.class, metadata, "jsonb")).isEqualTo(metadata);
    assertThat(throughTheDatabase(FunctionOptions.class, options, "jsonb")).isEqualTo(options);
    assertThat(throughTheDatabase(ExecutionError.class, error, "json").message())
        .startsWith("line\nline \uD83D\uDE80 ");
  }

  @Test
  void nullIsNull() {
    Optional<ExecutionState> state =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT CAST(:value AS text)")
                        .bindByType("value", null, ExecutionState.class)
                        .mapTo(ExecutionState.class)
                        .findOne());

    assertThat(state).isEmpty();
  }
}
