package dev.adjourn.workers.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The version of users' code: a hash of the jars or class folders that the functions come from, so
 * that the same code has the same id everywhere and changed code a new one.
 */
public final class BuildId {
  private static final int LENGTH = 16;

  private BuildId() {}

  /** The id of the code of these classes. */
  public static String of(List<Class<?>> classes) {
    MessageDigest digest = sha256();
    classes.stream()
        .flatMap(type -> source(type).stream())
        .distinct()
        .sorted()
        .forEach(source -> addAll(digest, source));
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static Optional<Path> source(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .filter(location -> "file".equals(location.getProtocol()))
        .map(BuildId::toPath);
  }

  private static Path toPath(URL location) {
    try {
      return Path.of(location.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + location, e);
    }
  }

  private static void addAll(MessageDigest digest, Path source) {
    try (Stream<Path> files = Files.walk(source)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        digest.update(Objects.toString(source.relativize(file)).getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the code in " + source, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
