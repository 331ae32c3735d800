package dev.adjourn.workers;

import dev.adjourn.model.ExecutionId;
import java.lang.reflect.Type;

/**
 * A call that an orchestration has made.
 *
 * @param <R> what its function returns
 * @param id the execution
 * @param resultType how its result is read
 */
@SuppressWarnings("UnusedTypeParameter") // R binds resultType for the compiler
public record Child<R>(ExecutionId id, Type resultType) {}
