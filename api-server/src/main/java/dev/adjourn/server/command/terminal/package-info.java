/**
 * Text for a terminal. What callers and functions wrote is shown so that it can neither move the
 * cursor nor forge a line, and is cut to the columns that there are.
 */
@NullMarked
package dev.adjourn.server.command.terminal;

import org.jspecify.annotations.NullMarked;
