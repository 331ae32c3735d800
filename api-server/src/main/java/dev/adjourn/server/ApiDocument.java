package dev.adjourn.server;

import dev.adjourn.server.openapi.DocumentServlet;
import dev.adjourn.server.openapi.OpenApiDocument;
import io.dropwizard.core.setup.Environment;

/** What the server says of itself, to everybody: {@code /openapi.json} and {@code /docs/}. */
final class ApiDocument {

  private ApiDocument() {}

  /** Describes what was offered before. */
  static void offer(Environment environment) {
    byte[] document =
        OpenApiDocument.of(
            environment.jersey().getResourceConfig().getClasses(), environment.getObjectMapper());
    environment
        .servlets()
        .addServlet("document", new DocumentServlet(document))
        .addMapping(DocumentServlet.paths());
  }
}
