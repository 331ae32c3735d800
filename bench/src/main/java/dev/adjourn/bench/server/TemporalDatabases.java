package dev.adjourn.bench.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The two databases of Temporal. */
final class TemporalDatabases {
  static final String MAIN = "temporal";
  static final String VISIBILITY = "temporal_visibility";

  static final List<String> NAMES = List.of(MAIN, VISIBILITY);

  private final Database database;
  private final TemporalPrograms programs;
  private final Tool tool;

  TemporalDatabases(Database database, TemporalPrograms programs, Tool tool) {
    this.database = database;
    this.programs = programs;
    this.tool = tool;
  }

  /** Makes them, with all tables. */
  void make() throws IOException {
    make(MAIN, "temporal");
    make(VISIBILITY, "visibility");
  }

  private void make(String name, String schema) throws IOException {
    database.create(name);
    sql(name, "setup-schema", "-v", "0.0");
    sql(name, "update-schema", "--schema-name", "postgresql/v12/" + schema);
  }

  private void sql(String name, String... command) throws IOException {
    List<String> where =
        List.of(
            programs.sql().toString(),
            "--plugin",
            "postgres12",
            "--ep",
            Database.HOST,
            "-p",
            Integer.toString(database.port()),
            "-u",
            Database.USER,
            "--db",
            name);
    tool.run(
        Stream.concat(where.stream(), Stream.of(command)).toList(),
        Map.of("SQL_PASSWORD", Database.USER));
  }
}
