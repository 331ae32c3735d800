package dev.adjourn.workers.attempts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Makes the threads that functions run on: virtual ones where the JDK has them (21 and later). */
public final class FunctionThreads {
  private static final boolean VIRTUAL = Runtime.version().feature() >= 21;

  private FunctionThreads() {}

  /** Whether functions run on virtual threads. */
  public static boolean areVirtual() {
    return VIRTUAL;
  }

  static Thread create(String name, ClassLoader loader, Runnable task) {
    Thread thread = VIRTUAL ? virtual(task) : new Thread(task);
    thread.setName(name);
    if (!VIRTUAL) {
      thread.setDaemon(true);
    }
    thread.setContextClassLoader(loader);
    return thread;
  }

  private static Thread virtual(Runnable task) {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Method unstarted =
          Class.forName("java.lang.Thread$Builder").getMethod("unstarted", Runnable.class);
      return (Thread) unstarted.invoke(builder, task);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("no virtual threads in this JDK", e);
    }
  }
}
