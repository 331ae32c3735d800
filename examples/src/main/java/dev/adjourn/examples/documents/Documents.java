package dev.adjourn.examples.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The store of documents: HTML files that are shipped with the examples, and for those who want
 * many of them, short ones whose ids begin with {@code note-}.
 */
final class Documents {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");

  private static final String MADE_UP = "note-";

  private Documents() {}

  /**
   * The source of a document.
   *
   * @throws IllegalArgumentException if there is none of this id
   */
  static String read(String documentId) {
    if (documentId.startsWith(MADE_UP)) {
      return "<p>The document " + documentId + " is made up.</p>";
    }
    if (!ID.matcher(documentId).matches()) {
      throw new IllegalArgumentException("malformed document id \"" + documentId + "\"");
    }
    try (InputStream file =
        Documents.class.getResourceAsStream("/documents/" + documentId + ".html")) {
      if (file == null) {
        throw new IllegalArgumentException("there is no document \"" + documentId + "\"");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
