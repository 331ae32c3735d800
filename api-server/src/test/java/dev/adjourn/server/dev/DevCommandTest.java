package dev.adjourn.server.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class DevCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine adjourn =
      Adjourn.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @Test
  void hasTheDefaultsOfTheReadme() {
    DevSettings settings = parse("dev");

    assertThat(settings.ports()).isEqualTo(new DevSettings.Ports(8080, 7233, 8233));
    assertThat(settings.ports().admin()).isEqualTo(8081);
    assertThat(settings.data()).isEqualTo(settings.home().resolve(".adjourn"));
    assertThat(settings.examples()).isTrue();
  }

  @Test
  void readsAllOptions() {
    DevSettings settings =
        parse(
            "dev",
            "--port=1",
            "--temporal-port=2",
            "--ui-port=3",
            "--data=/somewhere/else",
            "--no-examples");

    assertThat(settings.ports()).isEqualTo(new DevSettings.Ports(1, 2, 3));
    assertThat(settings.data()).isEqualTo(Path.of("/somewhere/else"));
    assertThat(settings.examples()).isFalse();
  }

  @Test
  void showsHelpWithoutASubcommand() {
    assertThat(adjourn.execute()).isZero();
    assertThat(out.toString()).contains("Usage: adjourn", "dev");
  }

  @Test
  void refusesAnUnknownOptionInOneLine() {
    assertThat(adjourn.execute("dev", "--prot")).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "adjourn: Unknown option: '--prot' (adjourn dev --help lists what there is)");
  }

  @Test
  void refusesAnUnknownCommandInOneLine() {
    assertThat(adjourn.execute("fetch")).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly("adjourn: there is no command fetch (adjourn --help lists what there is)");
  }

  @Test
  void listsTheCommandsByWhatTheyAreFor() {
    assertThat(adjourn.execute("--help")).isZero();
    assertThat(out.toString())
        .containsPattern("Executions:\\R  run +Enqueues.*\\R  get +Shows")
        .containsPattern("Access:\\R  token +Makes");
  }

  @Test
  void refusesAPortThatIsNoNumber() {
    assertThat(adjourn.execute("dev", "--port", "http")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
  }

  private DevSettings parse(String... arguments) {
    CommandLine dev = adjourn.parseArgs(arguments).subcommand().commandSpec().commandLine();
    DevCommand command = dev.getCommand();
    return command.settings();
  }
}
