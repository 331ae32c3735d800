package dev.adjourn.workers.functions;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import java.lang.reflect.Method;
import java.util.List;

/** Finds the functions that are declared as annotated methods. */
public final class MethodFunctions {
  private MethodFunctions() {}

  /**
   * The functions of an object, those of its superclasses included; may be none.
   *
   * @throws IllegalArgumentException if one is declared wrongly
   */
  public static List<DeclaredFunction> of(Object owner) {
    return MethodCode.annotated(owner, BackgroundFunction.class).stream()
        .map(method -> declare(owner, method))
        .toList();
  }

  private static DeclaredFunction declare(Object owner, Method method) {
    BackgroundFunction annotation = method.getAnnotation(BackgroundFunction.class);
    String name = annotation.name().isEmpty() ? method.getName() : annotation.name();
    MethodCode code = new MethodCode(owner, method, FunctionContext.class);
    return new DeclaredFunction(
        new FunctionDeclaration(new FunctionName(name), AnnotatedOptions.of(annotation)),
        code.parameters(),
        code::call,
        method.getDeclaringClass(),
        List.of(annotation.retry().except()));
  }
}
