package dev.adjourn.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.FunctionState;
import dev.adjourn.model.Hosting;
import dev.adjourn.model.LogLevel;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.Role;
import dev.adjourn.model.WaitingReason;
import dev.adjourn.model.cron.Overlap;
import dev.adjourn.model.cron.ScheduleState;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.token.TokenHash;
import dev.adjourn.store.token.TokenName;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.core.statement.NoTemplateEngine;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/** How the values of the model stand in columns. */
public final class Mappings implements JdbiPlugin {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.installPlugin(new SqlObjectPlugin());
    // the statements are complete: nothing in them is to be filled in but parameters
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(new NoTemplateEngine());
    asText(jdbi, ExecutionId.class, ExecutionId::value, ExecutionId::new);
    jdbi.registerArrayType(ExecutionId.class, "text", ExecutionId::value);
    jdbi.registerArrayType(String.class, "text");
    asText(jdbi, EventName.class, EventName::value, EventName::new);
    asText(jdbi, FunctionName.class, FunctionName::value, FunctionName::new);
    asText(jdbi, ExecutionState.class, ExecutionState::wireName, ExecutionState::of);
    asText(jdbi, FunctionState.class, FunctionState::wireName, FunctionState::of);
    asText(jdbi, Hosting.class, Hosting::wireName, Hosting::of);
    asText(jdbi, Overlap.class, Overlap::wireName, Overlap::of);
    asText(jdbi, ScheduleState.class, ScheduleState::wireName, ScheduleState::of);
    asText(jdbi, WaitingReason.class, WaitingReason::wireName, WaitingReason::of);
    asText(jdbi, LogLevel.class, LogLevel::wireName, LogLevel::of);
    asText(jdbi, MessageKind.class, MessageKind::columnValue, MessageKind::of);
    asText(jdbi, Role.class, Role::wireName, Role::of);
    asText(jdbi, TokenName.class, TokenName::value, TokenName::new);
    asText(jdbi, TokenHash.class, TokenHash::hex, TokenHash::new);
    asJson(jdbi, Metadata.class);
    asJson(jdbi, ExecutionError.class);
    asJson(jdbi, FunctionOptions.class);
    jdbi.registerRowMapper(new RecordMappers());
  }

  private static <T> void asJson(Jdbi jdbi, Class<T> type) {
    asColumn(jdbi, type, Types.OTHER, Mappings::write, text -> read(text, type));
  }

  private static <T> void asText(
      Jdbi jdbi, Class<T> type, Function<T, String> write, Function<String, T> read) {
    asColumn(jdbi, type, Types.VARCHAR, write, read);
  }

  private static <T> void asColumn(
      Jdbi jdbi, Class<T> type, int sqlType, Function<T, String> write, Function<String, T> read) {
    ColumnMapper<T> mapper =
        (row, column, context) -> {
          String text = row.getString(column);
          return text == null ? null : read.apply(text);
        };
    jdbi.registerColumnMapper(type, mapper);
    jdbi.registerArgument(new ValueArguments<>(type, sqlType, write));
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record ValueArguments<T>(Class<T> type, int sqlType, Function<T, String> write)
      implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type wanted, ConfigRegistry config) {
      return wanted == type ? Optional.of(this::argument) : Optional.empty();
    }

    private Argument argument(@Nullable Object value) {
      return (position, statement, context) -> {
        if (value == null) {
          statement.setNull(position, sqlType);
        } else {
          statement.setObject(position, write.apply(type.cast(value)), sqlType);
        }
      };
    }
  }
}
