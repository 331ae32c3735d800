package dev.adjourn.workers.functions;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the functions that are declared as annotated methods. */
public final class MethodFunctions {
  private MethodFunctions() {}

  /**
   * The functions of an object, those of its superclasses included, in order of their names.
   *
   * @throws IllegalArgumentException if it has none, or one is declared wrongly
   */
  public static List<DeclaredFunction> of(Object owner) {
    List<DeclaredFunction> found = new ArrayList<>();
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(BackgroundFunction.class))
          .filter(method -> !method.isBridge())
          .map(method -> declare(owner, method))
          .forEach(found::add);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          owner.getClass().getName() + " has no method with @BackgroundFunction");
    }
    found.sort(Comparator.comparing(function -> function.name().value()));
    return found;
  }

  private static DeclaredFunction declare(Object owner, Method method) {
    BackgroundFunction annotation = method.getAnnotation(BackgroundFunction.class);
    method.setAccessible(true);
    String name = annotation.name().isEmpty() ? method.getName() : annotation.name();
    return new DeclaredFunction(
        new FunctionDeclaration(new FunctionName(name), AnnotatedOptions.of(annotation)),
        parameters(method),
        new MethodBody(
            Modifier.isStatic(method.getModifiers()) ? null : owner, method, contextAt(method)),
        method.getDeclaringClass(),
        List.of(annotation.retry().except()));
  }

  private static int contextAt(Method method) {
    List<Class<?>> types = Arrays.asList(method.getParameterTypes());
    int first = types.indexOf(FunctionContext.class);
    if (first != types.lastIndexOf(FunctionContext.class)) {
      throw new IllegalArgumentException(method + " has more than one FunctionContext");
    }
    return first;
  }

  private static Parameters parameters(Method method) {
    List<String> names = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (var parameter : method.getParameters()) {
      if (parameter.getType() != FunctionContext.class) {
        names.add(parameter.getName());
        types.add(
            parameter.isVarArgs()
                ? parameter.getType().getComponentType()
                : parameter.getParameterizedType());
      }
    }
    return new Parameters(names, types, method.isVarArgs());
  }
}
