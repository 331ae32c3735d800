package dev.adjourn.tests.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.adjourn.tests.Answer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each is refused in the contract's shape, and nothing is stored. */
abstract class BadInputPart extends ContractPart {
  private static final int MILLION = 1_000_000;

  @ParameterizedTest
  @MethodSource({"bodies", "names", "arguments", "fields"})
  void badInputIsRefusedAndNothingIsStored(byte[] body) {
    long before = database.executions();

    Answer answer = api.send("PUT", EXECUTIONS, body);

    assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
    assertThat(errorOf(answer)).isEqualTo("bad_request");
    assertThat(database.executions()).isEqualTo(before);
  }

  static Stream<Named<byte[]>> bodies() {
    return Stream.of(
        named("no body", new byte[0]),
        json("blank", "  "),
        json("an array", "[]"),
        json("null", "null"),
        json("a number", "7"),
        json("a string", "\"helloWorld\""),
        json("an array of calls", "[{\"function_name\":\"nothing\"}]"),
        json("no JSON", "function_name=nothing"),
        json("an open object", "{\"function_name\":\"nothing\""),
        json("an object and more", "{\"function_name\":\"nothing\"} {}"),
        json("a comment", "{/* */\"function_name\":\"nothing\"}"),
        json("single quotes", "{'function_name':'nothing'}"),
        json("a trailing comma", "{\"function_name\":\"nothing\",}"),
        json("only deep brackets", "[".repeat(MILLION)),
        named("zeros", new byte[1_000]),
        named("UTF-16", "{\"function_name\":\"nothing\"}".getBytes(UTF_16)),
        named("50 MB of spaces", spaces(50 * MILLION)));
  }

  static Stream<Named<byte[]>> names() {
    return Stream.of(
        json("a number as name", "{\"function_name\":7}"),
        json("an array as name", "{\"function_name\":[\"nothing\"]}"),
        json("an empty name", "{\"function_name\":\"\"}"),
        json("a name of 10,000 characters", "{\"function_name\":\"" + "n".repeat(10_000) + "\"}"),
        json("a name with a control character", "{\"function_name\":\"a\\u0007\"}"),
        json("a name with a null character", "{\"function_name\":\"a\\u0000\"}"),
        json("a name with half a surrogate pair", "{\"function_name\":\"\\ud800\"}"),
        json("a raw line break in a name", "{\"function_name\":\"noth\ning\"}"),
        json("another spelling", "{\"function_name\":\"NOTHING\"}"));
  }

  static Stream<Named<byte[]>> arguments() {
    return Stream.of(
        call("an object as arguments", "{}"),
        call("a string as arguments", "\"x\""),
        call("a number as arguments", "1"),
        call("a null character", "[\"a\\u0000b\"]"),
        call("a null character in a key", "[{\"\\u0000\":1}]"),
        call("a null character after backslashes", "[\"\\\\\\u0000\"]"),
        call("a raw null character", "[\"a\0b\"]"),
        call("a raw control character", "[\"a\u0001b\"]"),
        call("NaN", "[NaN]"),
        call("a leading zero", "[01]"),
        call("an unclosed array", "[1"),
        call("a million arrays", "[".repeat(MILLION) + "]".repeat(MILLION)),
        call(
            "a million objects", "[" + "{\"a\":".repeat(MILLION) + "1" + "}".repeat(MILLION) + "]"),
        named("broken UTF-8", body("echo", "[\"\u00ff\u00fe\"]").getBytes(ISO_8859_1)),
        named("half a character", body("echo", "[\"\u00c3\"]").getBytes(ISO_8859_1)),
        named(
            "a surrogate in UTF-8", body("echo", "[\"\u00ed\u00a0\u0080\"]").getBytes(ISO_8859_1)),
        call("50 MB of arguments", "[\"" + "x".repeat(50 * MILLION) + "\"]"));
  }

  static Stream<Named<byte[]>> fields() {
    return Stream.of(
        field("a number as date", "\"schedule_for\":1767225600"),
        field("a date of year 99999", "\"schedule_for\":\"+99999-01-01T00:00:00Z\""),
        field("a boolean as date", "\"discard_after\":true"),
        field("an object as date", "\"discard_after\":{}"),
        field("a control character in metadata", "\"metadata\":{\"k\":\"a\\u0007b\"}"),
        field("a null character in metadata", "\"metadata\":{\"k\":\"a\\u0000b\"}"),
        field("26 pairs", "\"metadata\":{" + pairs(26) + "}"));
  }

  private static String pairs(int count) {
    StringBuilder pairs = new StringBuilder("\"k\":\"v\"");
    for (int i = 1; i < count; i++) {
      pairs.append(",\"k").append(i).append("\":\"v\"");
    }
    return pairs.toString();
  }

  private static Named<byte[]> field(String name, String field) {
    return json(name, "{\"function_name\":\"nothing\"," + field + "}");
  }

  private static Named<byte[]> call(String name, String arguments) {
    return json(name, body("echo", arguments));
  }

  private static String body(String function, String arguments) {
    return "{\"function_name\":\"" + function + "\",\"function_arguments\":" + arguments + "}";
  }

  private static Named<byte[]> json(String name, String body) {
    return named(name, body.getBytes(UTF_8));
  }

  private static byte[] spaces(int count) {
    byte[] spaces = new byte[count];
    Arrays.fill(spaces, (byte) ' ');
    return spaces;
  }
}
