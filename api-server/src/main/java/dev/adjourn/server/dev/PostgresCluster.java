package dev.adjourn.server.dev;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;

/**
 * The files of a database cluster, with the password to it and the port that it was last reached
 * at. It is made whole or not at all.
 */
record PostgresCluster(Path folder) {

  static final String USER = "adjourn";
  static final String DATABASE = "adjourn";

  private static final int PASSWORD_BITS = 128;

  Path files() {
    return folder.resolve("data");
  }

  String password() throws IOException {
    return Files.readString(passwordFile(folder)).strip();
  }

  /** Makes the cluster if none was ever finished here. */
  void make(Path programs, Unprivileged as, Tool tool) throws IOException, InterruptedException {
    new Unfinished(folder)
        .finishOnce(
            unfinished -> {
              writePassword(unfinished);
              as.own(unfinished, tool);
              initialize(unfinished, programs, as, tool);
              createDatabase(unfinished, programs, as, tool);
            });
    as.own(folder, tool);
  }

  /**
   * Refuses a cluster that these programs cannot run.
   *
   * @throws LauncherException if files are missing, or another major version wrote them
   */
  void check(String major) throws IOException {
    Path version = files().resolve("PG_VERSION");
    for (Path needed :
        List.of(version, files().resolve("global/pg_control"), passwordFile(folder))) {
      if (!Files.exists(needed)) {
        throw new LauncherException(
            needed + " is missing; restore it, or remove " + folder + " to begin without data");
      }
    }
    String written = Files.readString(version).strip();
    if (!written.equals(major)) {
      throw new LauncherException(
          "%s was written by PostgreSQL %s, this is %s; choose another folder with --data"
              .formatted(folder, written, major));
    }
  }

  /** The port of last time if it is free, else another, remembered for next time. */
  int choosePort() throws IOException {
    Path file = folder.resolve("port");
    if (Files.exists(file)) {
      int last = Integer.parseInt(Files.readString(file).strip());
      if (Port.isFree(last)) {
        return last;
      }
    }
    int port = Port.anyFree();
    Files.writeString(file, port + "\n");
    return port;
  }

  private static Path passwordFile(Path folder) {
    return folder.resolve("password");
  }

  private static void writePassword(Path folder) throws IOException {
    var onlyMine =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path file = Files.createFile(passwordFile(folder), onlyMine);
    Files.writeString(file, new BigInteger(PASSWORD_BITS, new SecureRandom()).toString(36) + "\n");
  }

  private static void initialize(Path folder, Path programs, Unprivileged as, Tool tool)
      throws IOException, InterruptedException {
    List<String> initdb =
        as.command(
            programs.resolve("initdb").toString(),
            "--pgdata=" + folder.resolve("data"),
            "--username=" + USER,
            "--pwfile=" + passwordFile(folder),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    require(tool.run(initdb), "initdb", tool);
  }

  // while nobody else can connect, so that the cluster is whole when it gets its name
  private static void createDatabase(Path folder, Path programs, Unprivileged as, Tool tool)
      throws IOException, InterruptedException {
    Path sql = Files.writeString(folder.resolve("create.sql"), "CREATE DATABASE " + DATABASE);
    List<String> singleUser =
        as.command(
            programs.resolve("postgres").toString(),
            "--single",
            "-D",
            folder.resolve("data").toString(),
            "postgres");
    require(tool.run(singleUser, sql), "CREATE DATABASE", tool);
    Files.delete(sql);
  }

  private static void require(int exitCode, String step, Tool tool) {
    if (exitCode != 0) {
      throw new LauncherException(
          "making the database failed at " + step + "; " + tool.lastWords());
    }
  }
}
