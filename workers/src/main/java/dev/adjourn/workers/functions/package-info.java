/**
 * The declared functions: how they are found, what their parameters are, how JSON becomes
 * arguments. Not meant for users of the library.
 */
@NullMarked
package dev.adjourn.workers.functions;

import org.jspecify.annotations.NullMarked;
