package dev.adjourn.server.openapi;

import dev.adjourn.server.http.ErrorBody;
import dev.adjourn.server.http.Needs;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An answer with an {@link ErrorBody} that a resource method may give, for the OpenAPI document.
 * What every method may answer so, or what follows from its path, its body or {@link Needs}, is not
 * repeated.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Refusal.Several.class)
public @interface Refusal {

  /** The status, 400 to 499. */
  int status();

  /** When it is given. */
  String when();

  /** What the body then says, with an example for each value in it. */
  String message();

  /** All of a method. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Several {

    /** Each of them. */
    Refusal[] value();
  }
}
