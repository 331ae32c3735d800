package dev.adjourn.server.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code adjourn token revoke}. */
@Command(
    name = "revoke",
    description = "Revokes a token for good; all servers know within 5 seconds.",
    mixinStandardHelpOptions = true)
final class TokenRevokeCommand implements Runnable {

  @Parameters(paramLabel = "NAME", description = "what it is called")
  private String name;

  @Option(names = "--json", description = "prints the answer as JSON")
  private boolean json;

  @Mixin private ServerOptions server;
  @Spec private CommandSpec spec;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  TokenRevokeCommand() {}

  @Override
  public void run() {
    server.connect().delete("/tokens/" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    Object answer =
        json
            ? JsonNodeFactory.instance.objectNode().put("revoked", name)
            : "Token " + name + " is revoked.";
    spec.commandLine().getOut().println(answer);
  }
}
