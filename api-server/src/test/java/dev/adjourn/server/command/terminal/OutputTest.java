package dev.adjourn.server.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputTest {

  private final StringWriter printed = new StringWriter();
  private final Output out = new Output(new PrintWriter(printed));

  @Test
  void jsonIsHarmlessAndStillTheSame() throws Exception {
    List<String> value = List.of("a\u001B\u009B2J\u2028b\u202Ec", "Zoë");

    out.json(value);

    assertThat(printed.toString().strip().codePoints().allMatch(OutputTest::isHarmless)).isTrue();
    assertThat(printed.toString()).contains("Zoë").hasLineCount(1);
    assertThat(new ObjectMapper().readValue(printed.toString(), String[].class))
        .containsExactlyElementsOf(value);
  }

  private static boolean isHarmless(int codePoint) {
    return (codePoint >= ' ' && codePoint < 0x7F) || (codePoint > 0x9F && codePoint < 0x2000);
  }

  @Test
  void jsonForPeopleHasLines() {
    out.indented(Map.of("a", 1));

    assertThat(printed).hasToString("{%n  \"a\" : 1%n}%n".formatted());
  }

  @Test
  void aReaderThatIsGoneEndsTheCommand() {
    Output closed = new Output(new PrintWriter(new ClosedPipe()));

    assertThatThrownBy(() -> closed.line("x")).isInstanceOf(ClosedOutputException.class);
  }

  private static final class ClosedPipe extends Writer {
    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
