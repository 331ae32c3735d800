package dev.adjourn.server.dev;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns the first Ctrl-C, SIGTERM or hang-up into an interrupt of the thread that runs the
 * launcher, and the next into an emergency stop. A shutdown hook could do the first, but during
 * hooks the JVM ignores further signals.
 */
final class StopRequest {

  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private final AtomicBoolean requested = new AtomicBoolean();
  private final Thread launcher;
  private final Runnable emergency;

  StopRequest(Thread launcher, Runnable emergency) {
    this.launcher = launcher;
    this.emergency = emergency;
  }

  /** Takes the signals over for the rest of the JVM's life. */
  void listen() {
    SIGNALS.forEach(this::handle);
  }

  private void received() {
    if (requested.getAndSet(true)) {
      emergency.run();
    } else {
      launcher.interrupt();
    }
  }

  // by reflection: the compiler warns of sun.misc.Signal, though jdk.unsupported exports it
  private void handle(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler received = (proxy, method, arguments) -> answer(proxy, method);
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance(name),
              Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, received));
    } catch (ReflectiveOperationException e) {
      throw new LauncherException("cannot listen to signal " + name + " on this JVM", e);
    }
  }

  private Object answer(Object proxy, Method method) {
    switch (method.getName()) {
      case "handle" -> received();
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {
        return false;
      }
    }
    return false;
  }
}
