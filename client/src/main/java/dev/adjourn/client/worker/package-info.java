/**
 * The worker protocol, as {@code dev.adjourn.model.protocol} words it, over HTTP. Each method is
 * one call that may be repeated; who calls decides how often.
 */
@NullMarked
package dev.adjourn.client.worker;

import org.jspecify.annotations.NullMarked;
