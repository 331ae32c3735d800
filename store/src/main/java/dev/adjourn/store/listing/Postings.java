package dev.adjourn.store.listing;

import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.MetadataFilter;
import dev.adjourn.model.ExecutionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ids of all executions that meet one condition, in the order of the list: one branch for each
 * wanted value, each from an index that has that value's ids in order.
 *
 * @param table with the ids, as {@code e}
 * @param condition which rows of it belong to a branch {@code v}, whose values are {@code v.c0} and
 *     so on
 * @param id the id as the index has it; another collation keeps the planner from other indexes
 * @param values what the condition names
 * @param branches the values of each branch and where its ids are
 * @param first how many ids of each branch are read first; 0: a fair share
 */
record Postings(
    String table,
    String condition,
    String id,
    Map<String, Object> values,
    List<Values> branches,
    int first) {

  private static final String IN_INDEX = "e.id COLLATE \"POSIX\"";

  private static final int LEAST = 8;

  /**
   * A branch.
   *
   * @param values that its ids have
   * @param span no others have them
   */
  record Values(List<String> values, Span span) {

    static Values of(String... values) {
      return new Values(List.of(values), Span.ALL);
    }
  }

  /** All executions. */
  static final Postings ALL =
      new Postings("executions", "TRUE", "e.id", Map.of(), List.of(Values.of("")), 0);

  /** Those of a filter, each of which holds all that match, but for spans of time. */
  static List<Postings> of(ExecutionFilter filter) {
    List<Postings> all = new ArrayList<>();
    List<String> errors = filter.errorCodes().stream().map(Enum::name).toList();
    if (!filter.functionIds().isEmpty()) {
      all.add(byState("function_id", filter.functionIds(), filter.states()));
    }
    if (!errors.isEmpty()) {
      all.add(byState("error_code", errors, filter.states()));
    }
    if (all.isEmpty() && !filter.states().isEmpty()) {
      all.add(values("state", names(filter.states())));
    }
    if (filter.executedBy() != null) {
      all.add(values("executed_by", List.of(filter.executedBy().value())));
    }
    for (MetadataFilter pairs : filter.metadata()) {
      if (!pairs.values().isEmpty()) {
        all.add(metadata(pairs));
      }
    }
    return all;
  }

  /**
   * What has a time of a range unusually late or early; not what has it in no range.
   *
   * @param within that a row has its times in all ranges, as SQL
   * @param values what that names
   */
  static Postings unusual(
      Lateness lateness, List<Lateness.Bucket> classes, String within, Map<String, Object> values) {
    return new Postings(
        "executions",
        "%1$s = CAST(v.c0 AS INTEGER) AND %1$s <> 1 AND %2$s"
            .formatted(lateness.classSql(), within),
        IN_INDEX,
        values,
        classes.stream()
            .map(one -> new Values(List.of(Integer.toString(one.number())), one.ids()))
            .toList(),
        2);
  }

  /** Of how many values a branch consists. */
  int columns() {
    return branches.get(0).values().size();
  }

  /** All branches, of which nothing has been read. */
  List<Branch> branches(Direction direction) {
    return branches.stream()
        .map(branch -> new Branch(direction, branch.values(), branch.span()))
        .toList();
  }

  /** How many ids of each branch are read first to get so many of all. */
  int first(int length) {
    if (first > 0) {
      return first;
    }
    return branches.size() == 1 ? length : Math.max(LEAST, 2 * length / branches.size());
  }

  /** The next ids of a branch {@code v}. */
  String sql(boolean newestFirst) {
    return """
        ARRAY(
          SELECT e.id
          FROM %1$s e
          WHERE %2$s
            AND %3$s >= v.low
            AND %3$s < v.high
          ORDER BY %3$s %4$s
          LIMIT v.most)"""
        .formatted(table, condition, id, newestFirst ? "DESC" : "ASC");
  }

  /** By state as well, since those indexes have both; without a wanted one, by all. */
  private static Postings byState(
      String column, List<String> wanted, List<ExecutionState> wantedStates) {
    List<String> states =
        names(wantedStates.isEmpty() ? List.of(ExecutionState.values()) : wantedStates);
    List<Values> branches =
        wanted.stream()
            .distinct()
            .flatMap(value -> states.stream().map(state -> Values.of(value, state)))
            .toList();
    return new Postings(
        "executions",
        "e." + column + " = v.c0 AND e.state = v.c1",
        IN_INDEX,
        Map.of(),
        branches,
        0);
  }

  private static Postings values(String column, List<String> wanted) {
    return new Postings(
        "executions",
        "e." + column + " = v.c0",
        IN_INDEX,
        Map.of(),
        wanted.stream().distinct().map(Values::of).toList(),
        0);
  }

  private static Postings metadata(MetadataFilter pairs) {
    return new Postings(
        "metadata_terms",
        "e.term = metadata_term(v.c0, v.c1)",
        "e.id",
        Map.of(),
        pairs.values().stream().distinct().map(value -> Values.of(pairs.key(), value)).toList(),
        0);
  }

  private static List<String> names(List<ExecutionState> states) {
    return states.stream().distinct().map(ExecutionState::wireName).toList();
  }
}
