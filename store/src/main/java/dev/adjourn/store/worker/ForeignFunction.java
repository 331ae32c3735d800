package dev.adjourn.store.worker;

import dev.adjourn.model.FunctionName;

/**
 * A function that another application registered before.
 *
 * @param name the function
 * @param application its owner
 * @param ownerLives whether a living worker of the owner has it
 */
public record ForeignFunction(FunctionName name, String application, boolean ownerLives) {}
