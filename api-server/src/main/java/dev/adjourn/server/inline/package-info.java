/** Which functions are short enough to run inside a workflow task. */
@NullMarked
package dev.adjourn.server.inline;

import org.jspecify.annotations.NullMarked;
