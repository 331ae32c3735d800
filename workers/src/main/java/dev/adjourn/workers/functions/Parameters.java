package dev.adjourn.workers.functions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.workers.ArgumentMismatchException;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a function takes, its context not counted. */
public final class Parameters {
  private final List<Parameter> list = new ArrayList<>();
  private final boolean varargs;

  /**
   * Makes them from the code.
   *
   * @param names their names, for messages
   * @param types their types; of a varargs parameter the element's type
   * @param varargs whether the last one takes any number of arguments
   */
  Parameters(List<String> names, List<Type> types, boolean varargs) {
    for (int i = 0; i < types.size(); i++) {
      list.add(
          new Parameter(i + 1, names.get(i), JsonMappers.values().constructType(types.get(i))));
    }
    this.varargs = varargs;
  }

  /** What a descriptor says. */
  public static Parameters of(FunctionDescriptor<?> function) {
    return new Parameters(function.argumentNames(), function.argumentTypes(), false);
  }

  /**
   * Converts arguments.
   *
   * @param json the JSON array of arguments
   * @throws ArgumentMismatchException if they do not fit; says which one
   */
  public @Nullable Object[] read(String json) {
    JsonNode arguments = parse(json);
    int plain = varargs ? list.size() - 1 : list.size();
    if (!varargs && arguments.size() > plain) {
      throw new ArgumentMismatchException(tooMany(arguments.size()));
    }
    @Nullable Object[] values = new @Nullable Object[list.size()];
    for (int i = 0; i < plain; i++) {
      values[i] = list.get(i).read(arguments.get(i));
    }
    if (varargs) {
      values[plain] = readRest(arguments, plain);
    }
    return values;
  }

  private Object readRest(JsonNode arguments, int from) {
    Parameter last = list.get(from);
    int count = Math.max(0, arguments.size() - from);
    Object rest = Array.newInstance(last.type().getRawClass(), count);
    for (int i = 0; i < count; i++) {
      Array.set(rest, i, last.read(arguments.get(from + i)));
    }
    return rest;
  }

  private String tooMany(int given) {
    List<String> names = list.stream().map(Parameter::name).toList();
    return given + " arguments for " + list.size() + " parameters " + names;
  }

  private static JsonNode parse(String json) {
    try {
      return JsonMappers.values().readTree(json);
    } catch (JsonProcessingException e) {
      throw new ArgumentMismatchException("the arguments are not JSON: " + e.getOriginalMessage());
    }
  }
}
