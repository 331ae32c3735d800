package dev.adjourn.server.command.terminal;

/**
 * Text of others, made harmless: control characters, line separators, and what changes the
 * direction of writing become escapes like those of JSON.
 */
public final class Printable {

  private Printable() {}

  /** One line, whatever the text has; line breaks become {@code \n}. */
  public static String line(String text) {
    if (text.codePoints().noneMatch(Printable::isHarmful)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(codePoint -> append(line, codePoint));
    return line.toString();
  }

  private static void append(StringBuilder line, int codePoint) {
    switch (codePoint) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (isHarmful(codePoint)) {
          line.append(escape(codePoint));
        } else {
          line.appendCodePoint(codePoint);
        }
      }
    }
  }

  // JSON knows four digits only, so that one of a higher plane is written as its surrogates
  private static String escape(int codePoint) {
    StringBuilder escape = new StringBuilder();
    for (char c : Character.toChars(codePoint)) {
      escape.append(String.format("\\u%04x", (int) c));
    }
    return escape.toString();
  }

  private static boolean isHarmful(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // marks of direction, invisible ones; joiners are part of words and emoji
      case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
      default -> false;
    };
  }
}
