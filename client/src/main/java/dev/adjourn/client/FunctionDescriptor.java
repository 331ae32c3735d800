package dev.adjourn.client;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.adjourn.model.FunctionName;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Names a function with the types of its arguments and its result. Keep it as a constant that
 * callers and the worker share:
 *
 * <pre>{@code
 * static final Function1<String, String> HELLO =
 *     FunctionDescriptor.of("helloWorld", String.class, String.class);
 * client.enqueue(HELLO.with("Ada"));
 * }</pre>
 *
 * <p>The last type is the result's; {@code Void.class} for none. Generic types are given as {@code
 * new TypeReference<List<String>>() {}}, then all of them. With {@code named("name")} messages
 * about arguments that do not fit can name them, as those about annotated methods do. Functions of
 * more than four arguments are called by name, or take a record.
 *
 * @param <R> what the function returns
 */
public abstract sealed class FunctionDescriptor<R>
    permits Function0, Function1, Function2, Function3, Function4 {
  private final FunctionName name;
  private final List<Type> argumentTypes;
  private final List<String> argumentNames;
  private final Type resultType;

  FunctionDescriptor(String name, Type... types) {
    this.name = new FunctionName(name);
    this.argumentTypes = List.of(types).subList(0, types.length - 1);
    this.argumentNames =
        IntStream.range(1, types.length).mapToObj(position -> "arg" + position).toList();
    this.resultType = types[types.length - 1];
  }

  FunctionDescriptor(FunctionDescriptor<R> unnamed, String... argumentNames) {
    this.name = unnamed.name;
    this.argumentTypes = unnamed.argumentTypes;
    this.argumentNames = List.of(argumentNames);
    this.resultType = unnamed.resultType;
  }

  /** The function's name. */
  public FunctionName name() {
    return name;
  }

  /** The types of its arguments, in order. */
  public List<Type> argumentTypes() {
    return argumentTypes;
  }

  /** The names of its arguments for messages, in order; {@code arg1}, {@code arg2} by default. */
  public List<String> argumentNames() {
    return argumentNames;
  }

  /** The type of its result. */
  public Type resultType() {
    return resultType;
  }

  final FunctionCall<R> call(@Nullable Object... arguments) {
    return new FunctionCall<>(name, Arrays.asList(arguments), resultType);
  }

  /** A function of no arguments. */
  public static <R> Function0<R> of(String name, Class<R> result) {
    return new Function0<>(name, result);
  }

  /** A function of no arguments, with generic types. */
  public static <R> Function0<R> of(String name, TypeReference<R> result) {
    return new Function0<>(name, result.getType());
  }

  /** A function of one argument. */
  public static <A, R> Function1<A, R> of(String name, Class<A> a, Class<R> result) {
    return new Function1<>(name, a, result);
  }

  /** A function of one argument, with generic types. */
  public static <A, R> Function1<A, R> of(
      String name, TypeReference<A> a, TypeReference<R> result) {
    return new Function1<>(name, a.getType(), result.getType());
  }

  /** A function of two arguments. */
  public static <A, B, R> Function2<A, B, R> of(
      String name, Class<A> a, Class<B> b, Class<R> result) {
    return new Function2<>(name, a, b, result);
  }

  /** A function of two arguments, with generic types. */
  public static <A, B, R> Function2<A, B, R> of(
      String name, TypeReference<A> a, TypeReference<B> b, TypeReference<R> result) {
    return new Function2<>(name, a.getType(), b.getType(), result.getType());
  }

  /** A function of three arguments. */
  public static <A, B, C, R> Function3<A, B, C, R> of(
      String name, Class<A> a, Class<B> b, Class<C> c, Class<R> result) {
    return new Function3<>(name, a, b, c, result);
  }

  /** A function of three arguments, with generic types. */
  public static <A, B, C, R> Function3<A, B, C, R> of(
      String name,
      TypeReference<A> a,
      TypeReference<B> b,
      TypeReference<C> c,
      TypeReference<R> result) {
    return new Function3<>(name, a.getType(), b.getType(), c.getType(), result.getType());
  }

  /** A function of four arguments. */
  public static <A, B, C, D, R> Function4<A, B, C, D, R> of(
      String name, Class<A> a, Class<B> b, Class<C> c, Class<D> d, Class<R> result) {
    return new Function4<>(name, a, b, c, d, result);
  }

  /** A function of four arguments, with generic types. */
  public static <A, B, C, D, R> Function4<A, B, C, D, R> of(
      String name,
      TypeReference<A> a,
      TypeReference<B> b,
      TypeReference<C> c,
      TypeReference<D> d,
      TypeReference<R> result) {
    return new Function4<>(
        name, a.getType(), b.getType(), c.getType(), d.getType(), result.getType());
  }
}
