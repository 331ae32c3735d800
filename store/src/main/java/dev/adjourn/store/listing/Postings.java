package dev.adjourn.store.listing;

import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.MetadataFilter;
import dev.adjourn.model.ExecutionState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids of all executions that meet one condition, in the order of the list: one branch for each
 * wanted value, each from an index that has that value's ids in order.
 *
 * @param branches a table expression {@code v} with the branches, numbered by {@code n}
 * @param table with the ids, as {@code e}
 * @param condition which rows of it belong to a branch
 * @param id the id as the index has it; another collation keeps the planner from other indexes
 * @param values what the branches and the condition name
 * @param count the number of branches
 */
record Postings(
    String branches,
    String table,
    String condition,
    String id,
    Map<String, Object> values,
    int count) {

  private static final String IN_INDEX = "e.id COLLATE \"POSIX\"";
  private static final String WITHIN = " AND %1$s >= :low AND %1$s < :high";

  private static final int LEAST_EACH = 10;

  /** All executions. */
  static final Postings ALL =
      new Postings(
          "(VALUES (1)) AS v (n)",
          "executions",
          "TRUE" + WITHIN.formatted("e.id"),
          "e.id",
          Map.of(),
          1);

  /** Those of a filter, each of which holds all that match, but for spans of time. */
  static List<Postings> of(ExecutionFilter filter) {
    List<Postings> all = new ArrayList<>();
    List<String> errors = filter.errorCodes().stream().map(Enum::name).toList();
    if (!filter.functionIds().isEmpty()) {
      all.add(byState("function", "function_id", filter.functionIds(), filter.states()));
    }
    if (!errors.isEmpty()) {
      all.add(byState("error", "error_code", errors, filter.states()));
    }
    if (all.isEmpty() && !filter.states().isEmpty()) {
      all.add(values("state", "state", names(filter.states())));
    }
    if (filter.executedBy() != null) {
      all.add(values("parent", "executed_by", List.of(filter.executedBy().value())));
    }
    for (MetadataFilter pairs : filter.metadata()) {
      if (!pairs.values().isEmpty()) {
        all.add(metadata("m" + all.size(), pairs));
      }
    }
    return all;
  }

  /** What has the time of a span unusually late or early, and in that range. */
  static Postings unusual(Lateness lateness, List<Lateness.Bucket> classes) {
    String name = "late_" + lateness.column();
    return new Postings(
        "unnest(CAST(:%1$s AS INTEGER[]), CAST(:%1$s_low AS TEXT[]), CAST(:%1$s_high AS TEXT[]))"
                .formatted(name)
            + " WITH ORDINALITY AS v (class, low, high, n)",
        "executions",
        "%1$s = v.class AND %1$s <> 1 AND %2$s >= v.low AND %2$s < v.high AND %3$s"
                .formatted(lateness.classSql(), IN_INDEX, lateness.rangeSql())
            + WITHIN.formatted(IN_INDEX),
        IN_INDEX,
        values(name, lateness, classes),
        classes.size());
  }

  private static Map<String, Object> values(
      String name, Lateness lateness, List<Lateness.Bucket> classes) {
    Map<String, Object> values = new HashMap<>(lateness.values());
    values.put(
        name, classes.stream().map(one -> Integer.toString(one.number())).toArray(String[]::new));
    values.put(name + "_low", classes.stream().map(one -> one.ids().low()).toArray(String[]::new));
    values.put(
        name + "_high", classes.stream().map(one -> one.ids().high()).toArray(String[]::new));
    return values;
  }

  /** Of how many ids of each branch a stretch consists that is to be so long in all. */
  int each(int length) {
    return count == 1 ? length : Math.max(LEAST_EACH, 2 * length / count);
  }

  /**
   * Branch and id of the first ids of each branch between {@code :low} and {@code :high}.
   *
   * @param each at most so many of each branch; a literal, since the planner would otherwise expect
   *     a tenth of the table
   */
  String sql(boolean newestFirst, int each) {
    return """
        SELECT v.n, p.id
        FROM %s
        CROSS JOIN LATERAL (
          SELECT e.id
          FROM %s e
          WHERE %s
          ORDER BY %s %s
          LIMIT %d) AS p"""
        .formatted(branches, table, condition, id, newestFirst ? "DESC" : "ASC", each);
  }

  /** By state as well, since those indexes have both; without a wanted one, by all. */
  private static Postings byState(
      String name, String column, List<String> wanted, List<ExecutionState> wantedStates) {
    List<String> states =
        names(wantedStates.isEmpty() ? List.of(ExecutionState.values()) : wantedStates);
    List<String> values = new ArrayList<>();
    List<String> ofState = new ArrayList<>();
    for (String value : wanted) {
      for (String state : states) {
        values.add(value);
        ofState.add(state);
      }
    }
    return new Postings(
        "unnest(CAST(:%1$s AS TEXT[]), CAST(:%1$s_state AS TEXT[]))".formatted(name)
            + " WITH ORDINALITY AS v (value, state, n)",
        "executions",
        "e." + column + " = v.value AND e.state = v.state" + WITHIN.formatted(IN_INDEX),
        IN_INDEX,
        Map.of(
            name, values.toArray(String[]::new), name + "_state", ofState.toArray(String[]::new)),
        values.size());
  }

  private static Postings values(String name, String column, List<String> wanted) {
    return new Postings(
        branches(name),
        "executions",
        "e." + column + " = v.value" + WITHIN.formatted(IN_INDEX),
        IN_INDEX,
        Map.of(name, wanted.toArray(String[]::new)),
        wanted.size());
  }

  private static Postings metadata(String name, MetadataFilter pairs) {
    return new Postings(
        branches(name),
        "metadata_terms",
        "e.term = metadata_term(:" + name + "_key, v.value)" + WITHIN.formatted("e.id"),
        "e.id",
        Map.of(name, pairs.values().toArray(String[]::new), name + "_key", pairs.key()),
        pairs.values().size());
  }

  private static String branches(String name) {
    return "unnest(CAST(:" + name + " AS TEXT[])) WITH ORDINALITY AS v (value, n)";
  }

  private static List<String> names(List<ExecutionState> states) {
    return states.stream().map(ExecutionState::wireName).toList();
  }
}
