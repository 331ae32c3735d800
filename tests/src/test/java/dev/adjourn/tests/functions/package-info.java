/**
 * What the example functions do, as fixed by their description: other programs test against them.
 * Arguments, failures, logs and children go the whole way through the system.
 */
@NullMarked
package dev.adjourn.tests.functions;

import org.jspecify.annotations.NullMarked;
