package dev.adjourn.server.openapi;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * Serves the document and the page to read it: a few files in memory, which everybody may see. It
 * stands beside Jersey, so that {@link dev.adjourn.server.http.Authentication} has no exceptions.
 */
public final class DocumentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String WEB_JAR = "/META-INF/resources/webjars/swagger-ui/";

  // Swagger UI makes style attributes, and draws images of data
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final transient Map<String, WebFile> files;

  /** Makes one of a document in JSON. */
  public DocumentServlet(byte[] document) {
    this.files =
        Map.of(
            "/openapi.json", new WebFile("application/json", document),
            "/docs/", ofPage("text/html", "page.html"),
            "/docs/page.js", ofPage("text/javascript", "page.js"),
            "/docs/swagger-ui.css", ofSwagger("text/css", "swagger-ui.css"),
            "/docs/swagger-ui-bundle.js", ofSwagger("text/javascript", "swagger-ui-bundle.js"),
            "/docs/favicon.png", ofSwagger("image/png", "favicon-32x32.png"));
  }

  /** What of the server's paths it answers for; everything else demands a token. */
  public static String[] paths() {
    return new String[] {"/openapi.json", "/docs", "/docs/*"};
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    WebFile file = files.get(path);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", POLICY);
    if (!isRead(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (path.equals("/docs")) {
      response.setHeader("Location", "docs/");
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    } else if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      file.send(request, response);
    }
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  private static WebFile ofPage(String type, String name) {
    return WebFile.packed(type + ";charset=utf-8", "/dev/adjourn/server/openapi/" + name);
  }

  private static WebFile ofSwagger(String type, String name) {
    return WebFile.packed(type, WEB_JAR + Build.swaggerUi() + "/" + name);
  }
}
