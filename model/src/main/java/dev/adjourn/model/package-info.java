/**
 * The words of Adjourn: ids, states, options, errors and the resources that travel over the wire.
 * Everything here is an immutable value that checks itself when it is made, so code that holds one
 * need not check it again. Nothing here does input or output.
 */
@NullMarked
package dev.adjourn.model;

import org.jspecify.annotations.NullMarked;
