package dev.adjourn.bench.bare;

import java.io.IOException;
import java.io.OutputStream;

/** Does nothing until its standard input ends: what a JVM takes by itself. */
public final class Idle {
  private Idle() {}

  /** Waits. */
  public static void main(String[] args) throws IOException {
    System.in.transferTo(OutputStream.nullOutputStream());
  }
}
