package dev.adjourn.model.protocol;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;

/**
 * A function that a worker offers.
 *
 * @param name its name, unique over all applications
 * @param options how its executions are to be run
 */
public record FunctionDeclaration(FunctionName name, FunctionOptions options) {}
