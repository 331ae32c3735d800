package dev.adjourn.store.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** How PostgreSQL answers the statements that are run: each is run once more, to explain it. */
final class Plans implements SqlLogger {

  private static final int MOST_SORTED = 100;
  private static final int MOST_VISITED = 5_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection explaining;
  private final List<JsonNode> nodes = new ArrayList<>();

  Plans(Connection explaining) {
    this.explaining = explaining;
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    String sql = context.getStatement().toString(); // with the values in it
    if (sql.startsWith("SELECT") || sql.startsWith("WITH")) {
      String plan = explained(explaining, sql);
      add(parse(plan).get(0).required("Plan"));
    }
  }

  private static String explained(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN (ANALYZE, FORMAT JSON) " + sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Forgets what was explained. */
  void clear() {
    nodes.clear();
  }

  /** Whether more was read than a few thousand ids and rows, or sorted than a page. */
  boolean isBad() {
    return scansATable() || largestSort() > MOST_SORTED || visited() > MOST_VISITED;
  }

  /** Whether executions or their metadata were read without an index. */
  private boolean scansATable() {
    return nodes.stream()
        .anyMatch(
            node ->
                node.path("Node Type").asText().equals("Seq Scan")
                    && List.of("executions", "metadata_terms")
                        .contains(node.path("Relation Name").asText()));
  }

  /** The rows of the largest sort. */
  private long largestSort() {
    return nodes.stream()
        .filter(node -> node.path("Node Type").asText().endsWith("Sort"))
        .mapToLong(node -> node.required("Plans").get(0).required("Actual Rows").asLong())
        .max()
        .orElse(0);
  }

  /** All rows and index entries that were looked at. */
  private long visited() {
    return nodes.stream()
        .filter(node -> node.path("Node Type").asText().contains("Scan"))
        .filter(node -> node.has("Relation Name") || node.has("Index Name"))
        .mapToLong(Plans::visited)
        .sum();
  }

  private static long visited(JsonNode scan) {
    double each =
        scan.required("Actual Rows").asDouble()
            + scan.path("Rows Removed by Filter").asDouble()
            + scan.path("Rows Removed by Index Recheck").asDouble();
    return Math.round(each * scan.required("Actual Loops").asDouble());
  }

  private void add(JsonNode node) {
    nodes.add(node);
    node.path("Plans").forEach(this::add);
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "visited "
        + visited()
        + ", sorted "
        + largestSort()
        + (scansATable() ? ", without an index: " + nodes.get(0) : "");
  }
}
