package dev.adjourn.server.command.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.InvalidValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** A call as it is typed: the function, then its arguments, one by one or all at once. */
final class CallParameters {

  private static final String STDIN = "-";

  @Parameters(index = "0", paramLabel = "FUNCTION", description = "name of the function")
  private String function;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ARG",
      parameterConsumer = Json.class,
      description = "an argument, as JSON: 3, true, '\"Ada\"', '{\"number\":7}'")
  private final CallArguments arguments = new CallArguments();

  @Option(
      names = {"-s", "--arg-string"},
      paramLabel = "TEXT",
      parameterConsumer = Text.class,
      description = "an argument that is this text, in its place among the others")
  @SuppressWarnings("UnusedVariable") // the consumer gets it
  private final CallArguments texts = arguments;

  @Option(
      names = "--args",
      paramLabel = "ARRAY",
      description = "all arguments as one JSON array; - reads it from stdin")
  private @Nullable String array;

  /** Picocli makes the parameters and fills them in. */
  @SuppressWarnings("NullAway.Init")
  CallParameters() {}

  /**
   * The call.
   *
   * @throws InvalidValueException if name or arguments are not what they must be
   */
  FunctionCall<JsonNode> read() {
    return FunctionCall.of(function, values().toArray());
  }

  private List<JsonNode> values() {
    if (array == null) {
      return arguments.toList();
    }
    if (!arguments.isEmpty()) {
      throw new InvalidValueException("--args has all arguments, and there are others");
    }
    return CallArguments.ofArray(array.equals(STDIN) ? stdin() : array);
  }

  private static String stdin() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes one argument after the other, so that those of both kinds keep their order. */
  abstract static class Consumer implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> typed, ArgSpec argument, CommandSpec command) {
      if (typed.isEmpty()) {
        throw new ParameterException(command.commandLine(), "a TEXT must follow -s");
      }
      CallArguments arguments = argument.getValue();
      try {
        add(arguments, typed.pop());
      } catch (InvalidValueException e) {
        throw new ParameterException(
            command.commandLine(), String.valueOf(e.getMessage()), e, argument, "");
      }
    }

    abstract void add(CallArguments arguments, String text);
  }

  /** Of JSON. */
  static final class Json extends Consumer {

    /** Picocli makes one. */
    Json() {}

    @Override
    void add(CallArguments arguments, String text) {
      arguments.addJson(text);
    }
  }

  /** Of text. */
  static final class Text extends Consumer {

    /** Picocli makes one. */
    Text() {}

    @Override
    void add(CallArguments arguments, String text) {
      arguments.addText(text);
    }
  }
}
