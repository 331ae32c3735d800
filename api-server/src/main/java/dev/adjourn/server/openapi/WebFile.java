package dev.adjourn.server.openapi;

import dev.adjourn.server.http.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;

/** A file in memory that browsers ask for. They keep it, and ask each time whether it holds. */
final class WebFile {

  private final String type;
  private final byte[] content;
  private final String tag;

  /** Makes one of this media type. */
  WebFile(String type, byte[] content) {
    this.type = type;
    this.content = content.clone();
    this.tag = '"' + HexFormat.of().formatHex(Sha256.of(content), 0, 16) + '"';
  }

  /** Makes one of a file of the class path, by its absolute path. */
  static WebFile packed(String type, String path) {
    try (InputStream file = WebFile.class.getResourceAsStream(path)) {
      return new WebFile(type, Objects.requireNonNull(file, path).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
