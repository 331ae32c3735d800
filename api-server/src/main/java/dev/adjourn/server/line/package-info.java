/** Those who are next in line for a slot, whose workflows are told by an answer held back. */
@NullMarked
package dev.adjourn.server.line;

import org.jspecify.annotations.NullMarked;
