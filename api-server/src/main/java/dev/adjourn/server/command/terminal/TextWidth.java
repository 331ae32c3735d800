package dev.adjourn.server.command.terminal;

/** How many columns a text takes in a terminal, near enough to keep a table straight. */
final class TextWidth {

  private static final String MORE = "…";

  private TextWidth() {}

  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The text in so many columns: filled up with blanks, or cut, which a last {@code …} shows. */
  static String fit(String text, int columns) {
    int width = of(text);
    return width <= columns ? text + " ".repeat(columns - width) : cut(text, columns);
  }

  /** At most so many columns of the text. */
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int width = 0;
    int end = 0;
    while (width + of(text.codePointAt(end)) < columns) {
      width += of(text.codePointAt(end));
      end = text.offsetByCodePoints(end, 1);
    }
    // a wide character may have left one column more
    return text.substring(0, end) + MORE + " ".repeat(columns - width - 1);
  }

  private static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    return codePoint >= 0x1100
        && (codePoint <= 0x115F
            || within(codePoint, 0x2E80, 0xA4CF)
            || within(codePoint, 0xAC00, 0xD7A3)
            || within(codePoint, 0xF900, 0xFAFF)
            || within(codePoint, 0xFE30, 0xFE6F)
            || within(codePoint, 0xFF00, 0xFF60)
            || within(codePoint, 0x1F300, 0x1FAFF)
            || within(codePoint, 0x20000, 0x3FFFD));
  }

  private static boolean within(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
