package dev.adjourn.server.dev;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where the output of a process goes; one older file is kept. */
record LogFile(Path path) {

  private static final long FULL = 10L << 20;
  private static final int TAIL = 8 << 10;

  /** Puts a file that has grown large aside; called before a process opens it. */
  void rotate() throws IOException {
    if (Files.exists(path) && Files.size(path) > FULL) {
      Path old = path.resolveSibling(path.getFileName() + ".1");
      Files.move(path, old, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The last lines, for a message. */
  List<String> last(int count) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - TAIL));
      byte[] end = new byte[(int) Math.min(TAIL, file.length() - file.getFilePointer())];
      file.readFully(end);
      List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
