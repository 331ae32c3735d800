package dev.adjourn.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads answers of HTTP/1.1 to their end, so that the next can follow. */
final class HttpAnswer {
  private static final int HEX = 16;

  private HttpAnswer() {}

  /** Reads one and gives its status. */
  static int readStatus(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    long length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    if (chunked) {
      skipChunks(in);
    } else {
      in.skipNBytes(length);
    }
    return status;
  }

  private static void skipChunks(InputStream in) throws IOException {
    long size;
    do {
      size = Long.parseLong(line(in).strip(), HEX);
      in.skipNBytes(size);
      String unused = line(in);
    } while (size > 0);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection ended: " + line);
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }
}
