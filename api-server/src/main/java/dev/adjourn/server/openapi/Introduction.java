package dev.adjourn.server.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;

/** What the document says before its paths: what this is, where it is, and who is let in. */
final class Introduction {

  private static final String DESCRIPTION =
      """
      Background functions on your own servers. The API is that of Defer (v2) with additions.

      Every call shows a token: as Bearer, or as the password of Basic with an empty user name. \
      Fields of a request that are not named here are ignored, and `null` means the same as \
      absent; answers have no other fields than those named here.""";

  private Introduction() {}

  static void addTo(OpenAPI document) {
    document
        .info(
            new Info()
                .title("Adjourn")
                .description(DESCRIPTION)
                .version(Build.version())
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .tags(
            List.of(
                new Tag().name("Executions").description("Calls of functions."),
                new Tag().name("Functions").description("What workers have registered."),
                new Tag().name("Schedules").description("When recurring functions run."),
                new Tag().name("Tokens").description("Who may call. Needs the role `admin`.")))
        .security(List.of(needs("bearer"), needs("basic")));
    Components components = document.getComponents();
    components.addSecuritySchemes("basic", scheme("basic", "No user name; the token as password."));
    components.addSecuritySchemes("bearer", scheme("bearer", "The token."));
  }

  private static SecurityRequirement needs(String scheme) {
    return new SecurityRequirement().addList(scheme);
  }

  private static SecurityScheme scheme(String name, String description) {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(name)
        .description(description);
  }
}
