/** Functions as resources. */
@NullMarked
package dev.adjourn.server.function;

import org.jspecify.annotations.NullMarked;
