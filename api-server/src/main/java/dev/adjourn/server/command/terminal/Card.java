package dev.adjourn.server.command.terminal;

import java.util.ArrayList;
import java.util.List;

/** What there is to say of one thing: a label and its value a line, the values below each other. */
public final class Card {

  private final int labelWidth;
  private final List<String> lines = new ArrayList<>();

  /** An empty one, with room for labels of this width. */
  public Card(int labelWidth) {
    this.labelWidth = labelWidth;
  }

  /** Adds a line; the value is made {@linkplain Printable harmless}. */
  public Card row(String label, String value) {
    lines.add(TextWidth.fit(label, labelWidth) + "  " + Printable.line(value));
    return this;
  }

  /** Adds a line for each value, the label before the first. */
  public Card rows(String label, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      row(i == 0 ? label : "", values.get(i));
    }
    return this;
  }

  /** The lines, top to bottom. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
