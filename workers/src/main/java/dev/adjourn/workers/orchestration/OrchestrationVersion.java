package dev.adjourn.workers.orchestration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The version of orchestrations' code: a hash of the classes in which they are written, those
 * nested in them included. Other classes that they use do not count, so that an ordinary deployment
 * leaves running orchestrations where they are.
 */
public final class OrchestrationVersion {
  private static final int LENGTH = 16;

  private OrchestrationVersion() {}

  /** The version of these classes. */
  public static String of(List<Class<?>> classes) {
    Set<String> names = new TreeSet<>();
    classes.forEach(type -> addNames(type, names));
    MessageDigest digest = sha256();
    names.forEach(name -> addCode(classes, name, digest));
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  /** The class that holds a lambda's code stands before {@code $$Lambda} in the lambda's name. */
  private static void addNames(Class<?> type, Set<String> names) {
    names.add(type.getName().replaceAll("\\$\\$Lambda.*", ""));
    for (Class<?> nested : type.getDeclaredClasses()) {
      addNames(nested, names);
    }
  }

  private static void addCode(List<Class<?>> classes, String name, MessageDigest digest) {
    String resource = name.replace('.', '/') + ".class";
    digest.update(resource.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    ClassLoader loader = classes.get(0).getClassLoader();
    ClassLoader used = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    try (InputStream code = used.getResourceAsStream(resource)) {
      if (code != null) {
        digest.update(code.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the code of " + name, e);
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
