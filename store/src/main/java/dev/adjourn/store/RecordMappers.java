package dev.adjourn.store;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Makes records of rows, a component of each column of the same name. Jdbi's own mapper does it,
 * but it is told only once for each list of columns what goes where: alone it looks at all
 * annotations of the record for each query.
 */
final class RecordMappers implements RowMapperFactory {

  private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    // some records are values that stand in one column
    if (!(type instanceof Class<?> record)
        || !record.isRecord()
        || config.get(ColumnMappers.class).findFor(record).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(mappers.computeIfAbsent(record, RecordMappers::mapper));
  }

  private static <T> RowMapper<T> mapper(Class<T> record) {
    return new OncePerColumns<>(ConstructorMapper.of(record), new ConcurrentHashMap<>());
  }

  /**
   * A mapper that knows where to look.
   *
   * @param general works it out
   * @param special for each list of columns, of which there are as many as statements
   */
  private record OncePerColumns<T>(RowMapper<T> general, Map<List<String>, RowMapper<T>> special)
      implements RowMapper<T> {

    @Override
    public T map(ResultSet rows, StatementContext context) throws SQLException {
      return specialize(rows, context).map(rows, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
      List<String> columns = columns(rows.getMetaData());
      RowMapper<T> known = special.get(columns);
      if (known == null) {
        known = general.specialize(rows, context);
        special.put(columns, known);
      }
      return known;
    }

    private static List<String> columns(ResultSetMetaData rows) throws SQLException {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= rows.getColumnCount(); i++) {
        columns.add(rows.getColumnLabel(i));
      }
      return columns;
    }
  }
}
