package dev.adjourn.server;

import dev.adjourn.server.token.TokenBook;
import dev.adjourn.server.token.TokenResource;
import dev.adjourn.server.token.TokensResource;
import io.dropwizard.jersey.setup.JerseyEnvironment;

/** What operators use, below {@code /admin/v1}. */
final class AdminApi {

  private AdminApi() {}

  static void offer(JerseyEnvironment jersey, TokenBook tokens) {
    jersey.register(new TokensResource(tokens));
    jersey.register(new TokenResource(tokens));
  }
}
