package dev.adjourn.model;

/**
 * How many executions a function has in one state (an addition to the contract).
 *
 * @param functionId the function's id
 * @param functionName its name
 * @param state the state
 * @param executions at least 1; a state in which there are none is left out
 */
public record ExecutionCount(
    String functionId, FunctionName functionName, ExecutionState state, long executions) {}
