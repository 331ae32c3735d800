package dev.adjourn.workers.orchestration;

import dev.adjourn.model.FunctionName;
import dev.adjourn.workers.Orchestration;
import dev.adjourn.workers.OrchestrationContext;
import dev.adjourn.workers.functions.AnnotatedOptions;
import dev.adjourn.workers.functions.MethodCode;
import java.lang.reflect.Method;
import java.util.List;

/** Finds the orchestrations that are declared as annotated methods. */
public final class MethodOrchestrations {
  private MethodOrchestrations() {}

  /**
   * The orchestrations of an object, those of its superclasses included; may be none.
   *
   * @throws IllegalArgumentException if one is declared wrongly
   */
  public static List<DeclaredOrchestration> of(Object owner) {
    return MethodCode.annotated(owner, Orchestration.class).stream()
        .map(method -> declare(owner, method))
        .toList();
  }

  private static DeclaredOrchestration declare(Object owner, Method method) {
    Orchestration annotation = method.getAnnotation(Orchestration.class);
    MethodCode code = new MethodCode(owner, method, OrchestrationContext.class);
    if (!code.hasContext()) {
      throw new IllegalArgumentException(method + " has no OrchestrationContext");
    }
    return new DeclaredOrchestration(
        new FunctionName(annotation.name().isEmpty() ? method.getName() : annotation.name()),
        AnnotatedOptions.of(annotation),
        code.parameters(),
        code::call,
        method.getDeclaringClass(),
        List.of(annotation.retry().except()));
  }
}
