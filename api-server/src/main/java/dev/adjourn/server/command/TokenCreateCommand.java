package dev.adjourn.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code adjourn token create}: the secret alone goes to stdout, so that scripts can take it. */
@Command(
    name = "create",
    description = "Makes a token and shows its secret, this once.",
    mixinStandardHelpOptions = true)
final class TokenCreateCommand implements Runnable {

  @Parameters(paramLabel = "NAME", description = "what to call it; idempotency keys belong to it")
  private String name;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "read, write, worker or admin")
  private String role;

  @Option(
      names = "--expires",
      paramLabel = "WHEN",
      converter = Moment.class,
      description = "90d, 12h, 30m, or 2027-01-01T00:00:00Z (default: never)")
  private @Nullable Instant expires;

  @Option(names = "--json", description = "prints the answer as JSON")
  private boolean json;

  @Mixin private ServerOptions server;
  @Spec private CommandSpec spec;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  TokenCreateCommand() {}

  @Override
  public void run() {
    JsonNode created = server.connect().post("/tokens", request());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(created);
    } else {
      out.println(created.path("secret").asText());
      spec.commandLine()
          .getErr()
          .println("Token " + name + " is made. Keep its secret: it is not shown again.");
    }
  }

  private ObjectNode request() {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("name", name).put("role", role);
    return expires == null ? request : request.put("expires_at", expires.toString());
  }
}
