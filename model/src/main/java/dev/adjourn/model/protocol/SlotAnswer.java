package dev.adjourn.model.protocol;

/**
 * The answer to {@link WaitRequest} and {@link WakeRequest}.
 *
 * @param held whether the attempt holds its slot (or needs none): after a wake, it goes on
 */
public record SlotAnswer(boolean held) {}
