package dev.adjourn.server.command.terminal;

import java.util.List;

/**
 * Lines of a table whose columns are as wide as was said before the first line is known, so that
 * long lists can be printed as they come.
 *
 * @param widths of the columns; the last one is cut, but not filled up
 */
public record Columns(List<Integer> widths) {

  private static final String GAP = "  ";

  /** Copies the widths. */
  public Columns {
    widths = List.copyOf(widths);
  }

  /** Columns of these widths. */
  public static Columns of(Integer... widths) {
    return new Columns(List.of(widths));
  }

  /** A line with these cells, made {@linkplain Printable harmless}. */
  public String line(String... cells) {
    StringBuilder line = new StringBuilder();
    int last = widths.size() - 1;
    for (int i = 0; i < last; i++) {
      line.append(TextWidth.fit(Printable.line(cells[i]), widths.get(i))).append(GAP);
    }
    line.append(TextWidth.cut(Printable.line(cells[last]), widths.get(last)));
    return line.toString().stripTrailing();
  }
}
