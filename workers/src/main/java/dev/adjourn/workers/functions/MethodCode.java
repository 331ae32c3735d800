package dev.adjourn.workers.functions;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method as the code of a function, called by reflection. */
public final class MethodCode {
  private final @Nullable Object owner;
  private final Method method;
  private final Class<?> contextType;
  private final int contextAt;

  /**
   * Takes a method, which may be private or static.
   *
   * @param contextType the type of the one parameter that is no argument
   * @throws IllegalArgumentException if it has more than one such parameter
   */
  public MethodCode(Object owner, Method method, Class<?> contextType) {
    this.owner = Modifier.isStatic(method.getModifiers()) ? null : owner;
    this.method = method;
    this.contextType = contextType;
    List<Class<?>> types = Arrays.asList(method.getParameterTypes());
    this.contextAt = types.indexOf(contextType);
    if (contextAt != types.lastIndexOf(contextType)) {
      throw new IllegalArgumentException(
          method + " has more than one " + contextType.getSimpleName());
    }
    method.setAccessible(true);
  }

  /** The methods of an object with an annotation, those of its superclasses included, by name. */
  public static List<Method> annotated(Object owner, Class<? extends Annotation> annotation) {
    List<Method> found = new ArrayList<>();
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(annotation) && !method.isBridge())
          .forEach(found::add);
    }
    found.sort(Comparator.comparing(Method::getName));
    return found;
  }

  /** Whether one of its parameters is the context. */
  public boolean hasContext() {
    return contextAt >= 0;
  }

  /** What it takes, its context not counted. */
  public Parameters parameters() {
    List<String> names = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (var parameter : method.getParameters()) {
      if (parameter.getType() != contextType) {
        names.add(parameter.getName());
        types.add(
            parameter.isVarArgs()
                ? parameter.getType().getComponentType()
                : parameter.getParameterizedType());
      }
    }
    return new Parameters(names, types, method.isVarArgs());
  }

  /** Calls it; throws what it throws. */
  public @Nullable Object call(Object context, @Nullable Object[] arguments) throws Exception {
    try {
      return method.invoke(owner, withContext(context, arguments));
    } catch (InvocationTargetException e) {
      throw thrown(e.getCause());
    }
  }

  private @Nullable Object[] withContext(Object context, @Nullable Object[] arguments) {
    if (contextAt < 0) {
      return arguments;
    }
    @Nullable Object[] all = new @Nullable Object[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, contextAt);
    all[contextAt] = context;
    System.arraycopy(arguments, contextAt, all, contextAt + 1, arguments.length - contextAt);
    return all;
  }

  private static Exception thrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
  }
}
