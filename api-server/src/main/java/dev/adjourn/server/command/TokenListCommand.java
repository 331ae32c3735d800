package dev.adjourn.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code adjourn token list}. */
@Command(
    name = "list",
    description = "Lists the tokens that were not revoked; the configured one is none of them.",
    mixinStandardHelpOptions = true)
final class TokenListCommand implements Runnable {

  private static final String LINE = "%-24s  %-6s  %-27s  %s%n";

  @Option(names = "--json", description = "prints the answer as JSON")
  private boolean json;

  @Mixin private ServerOptions server;
  @Spec private CommandSpec spec;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  TokenListCommand() {}

  @Override
  public void run() {
    JsonNode tokens = server.connect().get("/tokens");
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(tokens);
      return;
    }
    out.printf(LINE, "NAME", "ROLE", "CREATED", "EXPIRES");
    for (JsonNode token : tokens) {
      out.printf(
          LINE,
          token.path("name").asText(),
          token.path("role").asText(),
          token.path("created_at").asText(),
          token.hasNonNull("expires_at") ? token.path("expires_at").asText() : "never");
    }
  }
}
