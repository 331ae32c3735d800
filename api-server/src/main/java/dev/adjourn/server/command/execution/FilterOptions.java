package dev.adjourn.server.command.execution;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilterBuilder;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.InvalidValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which executions are wanted. */
final class FilterOptions {

  @Option(
      names = "--state",
      paramLabel = "STATE",
      split = ",",
      converter = ReadState.class,
      description = "created, started, succeed, failed, cancelled, aborting, aborted, discarded")
  private List<ExecutionState> states = List.of();

  @Option(names = "--function", paramLabel = "NAME", description = "calls of this function")
  private List<String> functions = List.of();

  @Option(
      names = "--error-code",
      paramLabel = "CODE",
      split = ",",
      description = "ER0000 unknown, ER0001 timeout, ER0002 memory, ER0003 the function failed")
  private List<ErrorCode> errorCodes = List.of();

  @Option(
      names = "--metadata",
      paramLabel = "KEY=VALUE",
      converter = KeyValue.Read.class,
      description = "any of the values of one key, and all keys")
  private List<KeyValue> metadata = List.of();

  @Option(
      names = "--executed-by",
      paramLabel = "ID",
      converter = ReadId.class,
      description = "the children of this execution")
  private @Nullable ExecutionId executedBy;

  @Mixin private TimeOptions times;

  /** Picocli makes the options and fills them in. */
  @SuppressWarnings("NullAway.Init")
  FilterOptions() {}

  /**
   * The filter.
   *
   * @throws InvalidValueException if a value breaks a rule
   */
  ExecutionFilter read() {
    ExecutionFilterBuilder filter =
        ExecutionFilter.builder()
            .states(states.toArray(ExecutionState[]::new))
            .functions(functions.toArray(String[]::new))
            .errorCodes(errorCodes.toArray(ErrorCode[]::new))
            .scheduledAt(times.scheduledAt())
            .startedAt(times.startedAt());
    valuesByKey().forEach((key, values) -> filter.metadata(key, values.toArray(String[]::new)));
    return (executedBy == null ? filter : filter.executedBy(executedBy)).build();
  }

  private Map<String, List<String>> valuesByKey() {
    return metadata.stream()
        .collect(
            Collectors.groupingBy(
                KeyValue::key,
                LinkedHashMap::new,
                Collectors.mapping(KeyValue::value, Collectors.toList())));
  }
}
