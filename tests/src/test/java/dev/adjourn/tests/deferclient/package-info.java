/**
 * The strictest peer: the original client, in a Node project of its own, {@code
 * tests/defer-client}.
 */
@NullMarked
package dev.adjourn.tests.deferclient;

import org.jspecify.annotations.NullMarked;
