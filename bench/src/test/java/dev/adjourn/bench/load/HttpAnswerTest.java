package dev.adjourn.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {
  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void answersFollowEachOther() throws IOException {
    InputStream in =
        stream(
            """
            HTTP/1.1 201 Created
            Content-Length: 3

            abcHTTP/1.1 200 OK
            Transfer-Encoding: chunked

            a
            0123456789
            0

            HTTP/1.1 204 No Content

            """);

    assertThat(HttpAnswer.readStatus(in)).isEqualTo(201);
    assertThat(HttpAnswer.readStatus(in)).isEqualTo(200);
    assertThat(HttpAnswer.readStatus(in)).isEqualTo(204);
    assertThatThrownBy(() -> HttpAnswer.readStatus(in)).isInstanceOf(EOFException.class);
  }

  @Test
  void aRequestSaysHowManyBytesItsBodyHas() {
    URI url = URI.create("http://127.0.0.1:8080/path");

    assertThat(HttpRequest.of("PUT", url, "secret", "\"é\"").text())
        .isEqualTo(
            """
            PUT /path HTTP/1.1
            Host: 127.0.0.1:8080
            Authorization: Bearer secret
            Content-Type: application/json
            Content-Length: 4

            "é\""""
                .replace("\n", "\r\n"));
  }

  @Test
  void aStormMakesEachCallOnce() {
    Storm.Outcome outcome = new Storm(3, 100).run(() -> () -> {});

    assertThat(outcome.milliseconds()).hasSize(100);
    assertThat(outcome.seconds()).isPositive();
  }
}
