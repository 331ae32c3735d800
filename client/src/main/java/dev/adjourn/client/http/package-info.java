/**
 * JSON over HTTP as both of Adjourn's protocols speak it: one exchange, its errors as types, and
 * bounded repeats. Used by the client and the worker library; not meant for others.
 */
@NullMarked
package dev.adjourn.client.http;

import org.jspecify.annotations.NullMarked;
