package dev.adjourn.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.server.TestServer;
import dev.adjourn.server.TestServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document and its page need no token; everything else still does. */
class DocumentServletTest {

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private static Answer get(String path) {
    return SERVER.send(SERVER.anonymous(path).GET());
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi.json, application/json, '\"openapi\":\"3.1'",
    "/docs/, text/html, swagger-ui-bundle.js",
    "/docs/page.js, text/javascript, openapi.json",
    "/docs/swagger-ui.css, text/css, .swagger-ui",
    "/docs/swagger-ui-bundle.js, text/javascript, SwaggerUIBundle",
    "/docs/favicon.png, image/png, PNG",
  })
  void aFileIsServedToEverybody(String path, String type, String part) {
    Answer answer = get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(type);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.text()).contains(part);
  }

  @Test
  void thePageLoadsNothingFromElsewhere() {
    assertThat(get("/docs/").header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self';");
    assertThat(get("/docs/").text() + get("/docs/page.js").text()).doesNotContain("://");
  }

  @Test
  void thePageIsAlsoFoundWithoutItsSlash() {
    Answer answer = get("/docs");

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location")).isEqualTo("docs/");
  }

  @Test
  void whoHasTheFileIsToldThatItHolds() {
    String tag = get("/openapi.json").header("ETag");
    Answer again =
        SERVER.send(SERVER.anonymous("/openapi.json").header("If-None-Match", tag).GET());

    assertThat(tag).isNotEmpty();
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"})
  void aFileIsOnlyRead(String method) {
    Answer answer =
        SERVER.send(SERVER.anonymous("/openapi.json").method(method, BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    assertThat(answer.json().get("error").asText()).isEqualTo("bad_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/nothing",
        "/docs/page.html",
        "/docs/page.js/",
        "/docs/swagger-ui-bundle.js.map",
        "/docs//page.js",
        "/docs/%2e%2e%2fdev/adjourn/server/openapi/build.properties",
        "/docs/..%5cbuild.properties",
        "/docs/WEB-INF/web.xml",
      })
  void thereIsNothingElseBesideThePage(String path) {
    Answer answer = get(path);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.json().fieldNames()).toIterable().containsExactly("error", "message");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/openapi",
        "/openapi.json/",
        "/openapi.json/x",
        "/openapi.jsonx",
        "/OPENAPI.JSON",
        "/docsx",
        "/doc",
        "/openapi.json/../public/v2/executions",
        "/docs/../public/v2/executions",
        "/docs/./../public/v2/executions",
        "/docs/..;/public/v2/executions",
        "/docs/%2e%2e/public/v2/executions",
        "/docs/..%2fpublic/v2/executions",
        "/docs;/../public/v2/executions",
        "/docs/x/../../public/v2/executions",
        "//docs/../public/v2/executions",
        "//public/v2/executions",
        "/public//v2/executions",
        "/public/v2/executions;/openapi.json",
        "/public/v2/executions;x=/docs/",
        "/public/v2/executions?/docs/",
        "/public/v2/executions/%2e%2e/../docs/../public/v2/executions",
        "/%70ublic/v2/executions",
        "/PUBLIC/v2/executions",
        "/admin/v1/tokens",
        "/docs/../admin/v1/tokens",
        "/%61dmin/v1/tokens",
        "/worker/v1/leases",
      })
  void noPathLeadsAroundTheToken(String path) {
    Answer answer = get(path);

    // what Jetty finds ambiguous is not even asked for a token
    assertThat(answer.status()).as(answer.text()).isIn(400, 401, 404);
    assertThat(answer.json().fieldNames()).toIterable().containsExactly("error", "message");
  }
}
