package dev.adjourn.workers.attempts;

import dev.adjourn.model.protocol.Registration.LogLimits;
import java.util.function.BooleanSupplier;

/**
 * What holds for all attempts of a worker.
 *
 * @param workerId the worker
 * @param graceMillis how long a function may go on after an interrupt
 * @param copyLimitBytes results up to this size are copied to Temporal
 * @param logLimits how much one attempt may log
 * @param draining whether the worker takes nothing new
 */
public record AttemptSettings(
    String workerId,
    long graceMillis,
    int copyLimitBytes,
    LogLimits logLimits,
    BooleanSupplier draining) {}
