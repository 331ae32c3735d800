/**
 * The contract, operation by operation and in its order, as {@code ContractTest} lists them. Every
 * part speaks plain HTTP. What the contract leaves open is not tested here.
 */
@NullMarked
package dev.adjourn.tests.contract;

import org.jspecify.annotations.NullMarked;
