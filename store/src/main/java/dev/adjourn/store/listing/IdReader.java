package dev.adjourn.store.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads on in sources, in all of them by one statement. Whatever the values are, it can be answered
 * in one way only: ids out of one index in its order.
 */
record IdReader(Handle handle, Direction direction) {

  /** What is to be read of one source, by branch. */
  private record Part(Postings postings, List<Branch> branches, List<Integer> most) {

    Part(Source source, Map<Branch, Integer> wanted) {
      this(source.postings(), List.copyOf(wanted.keySet()), List.copyOf(wanted.values()));
    }

    String sql(int number, boolean newestFirst) {
      String columns =
          IntStream.range(0, postings.columns())
              .mapToObj(column -> "c" + column)
              .collect(Collectors.joining(", "));
      return """
          SELECT %1$d AS source, v.n, array_to_string(%2$s, ' ') AS ids
          FROM unnest(%3$s, CAST(:p%1$d_low AS TEXT[]), CAST(:p%1$d_high AS TEXT[]),
                      CAST(:p%1$d_most AS INTEGER[]))
            WITH ORDINALITY AS v (%4$s, low, high, most, n)"""
          .formatted(number, postings.sql(newestFirst), arrays(number), columns);
    }

    private String arrays(int number) {
      return IntStream.range(0, postings.columns())
          .mapToObj("CAST(:p%d_c%%d AS TEXT[])".formatted(number)::formatted)
          .collect(Collectors.joining(", "));
    }

    void bind(Query query, int number) {
      String name = "p" + number + "_";
      for (int i = 0; i < postings.columns(); i++) {
        int column = i;
        query.bind(name + "c" + i, texts(branch -> branch.values().get(column)));
      }
      query
          .bind(name + "low", texts(branch -> branch.rest().low()))
          .bind(name + "high", texts(branch -> branch.rest().high()))
          .bind(name + "most", most.stream().mapToInt(Integer::intValue).toArray())
          .bindMap(postings.values());
    }

    private String[] texts(Function<Branch, String> text) {
      return branches.stream().map(text).toArray(String[]::new);
    }
  }

  /** Reads about so many ids of each of these, of which nothing has been read. */
  void readFirst(Collection<Source> sources, int length) {
    Map<Source, Map<Branch, Integer>> wanted = new LinkedHashMap<>();
    sources.forEach(source -> wanted.put(source, source.first(length)));
    read(wanted);
  }

  /** Reads so many ids further in each branch of each source. */
  void read(Map<Source, Map<Branch, Integer>> wanted) {
    List<Part> parts = new ArrayList<>();
    wanted.forEach(
        (source, branches) -> {
          if (!branches.isEmpty()) {
            parts.add(new Part(source, branches));
          }
        });
    if (!parts.isEmpty()) {
      read(parts);
    }
  }

  private void read(List<Part> parts) {
    String sql =
        IntStream.range(0, parts.size())
            .mapToObj(number -> parts.get(number).sql(number, direction.newestFirst()))
            .collect(Collectors.joining("\nUNION ALL\n"));
    Query query = handle.createQuery(sql);
    IntStream.range(0, parts.size()).forEach(number -> parts.get(number).bind(query, number));
    query.map((row, context) -> add(parts, row)).list();
  }

  private static boolean add(List<Part> parts, ResultSet row) throws SQLException {
    Part part = parts.get(row.getInt(1));
    int branch = row.getInt(2) - 1;
    String ids = row.getString(3);
    part.branches()
        .get(branch)
        .add(ids.isEmpty() ? List.of() : List.of(ids.split(" ")), part.most().get(branch));
    return true;
  }
}
