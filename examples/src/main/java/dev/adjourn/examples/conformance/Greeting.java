package dev.adjourn.examples.conformance;

import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.workers.FunctionContext;

/** The smallest function: a descriptor that callers use too, and a method for a lambda. */
public final class Greeting {
  /** {@code helloWorld(name)} gives {@code "Hello, NAME!"}. */
  public static final Function1<String, String> HELLO_WORLD =
      FunctionDescriptor.of("helloWorld", String.class, String.class).named("name");

  /** The same, each time dispatched: for comparison with what runs inside workflow tasks. */
  public static final Function1<String, String> HELLO_DISPATCHED =
      FunctionDescriptor.of("helloDispatched", String.class, String.class).named("name");

  private Greeting() {}

  /** Greets and logs {@code greeting NAME}. */
  public static String greet(FunctionContext context, String name) {
    context.logger().info("greeting {}", name);
    return "Hello, " + name + "!";
  }
}
