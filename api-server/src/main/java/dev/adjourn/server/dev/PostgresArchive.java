package dev.adjourn.server.dev;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, as an archive on the class path.
 *
 * @param content where the archive is
 * @param version of PostgreSQL, told by the name of the jar that brings the archive
 */
record PostgresArchive(URL content, String version) {

  private static final Pattern JAR = Pattern.compile("-(\\d+[.\\d]*)\\.jar!");

  /**
   * The archive for this machine.
   *
   * @throws LauncherException if there is none
   */
  static PostgresArchive ofThisMachine() {
    String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    String processor = processor(System.getProperty("os.arch").toLowerCase(Locale.ROOT));
    String name = "/postgres-" + system + "-" + processor + ".txz";
    URL content = PostgresArchive.class.getResource(name);
    if (content == null) {
      throw new LauncherException(
          "no PostgreSQL is packed for this machine ("
              + name
              + "); run one yourself and set DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD");
    }
    Matcher jar = JAR.matcher(content.toString());
    return new PostgresArchive(content, jar.find() ? jar.group(1) : "unknown");
  }

  /** The part of the version that decides whether a database can be read. */
  String major() {
    return version.split("\\.", 2)[0];
  }

  /** Writes all files into a folder. */
  void unpack(Path folder) throws IOException {
    try (InputStream packed = new BufferedInputStream(content.openStream());
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, entry.resolveIn(folder));
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      boolean isProgram = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  // the names that the archives go by
  private static String processor(String name) {
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> name;
    };
  }
}
