package dev.adjourn.server.http;

import dev.adjourn.model.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a caller must be allowed to call a resource method; each method says it ({@link Roles}). */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

  /** The role that the token must cover. */
  Role value();

  /** Whether a worker may do it, too, on behalf of an attempt: with {@code Adjourn-Parent}. */
  boolean orParent() default false;
}
