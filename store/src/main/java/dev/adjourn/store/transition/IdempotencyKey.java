package dev.adjourn.store.transition;

/**
 * Makes a repeated request give the first answer again (protocol rule 43).
 *
 * @param owner whose key it is: the name of the token
 * @param key chosen by the caller
 * @param bodyHash the same key with another body is refused
 */
@SuppressWarnings("ArrayRecordComponent") // written to the database and compared there
public record IdempotencyKey(String owner, String key, byte[] bodyHash) {}
