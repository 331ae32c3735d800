package dev.adjourn.bench.peers;

/**
 * How much is done.
 *
 * @param warmUp calls before anything is measured
 * @param alone calls by one caller, one after the other
 * @param together calls by 16 callers, which are then worked off
 * @param spread calls at low load
 * @param gap milliseconds from one of these to the next
 */
public record Amount(int warmUp, int alone, int together, int spread, int gap) {}
