/**
 * What the server does by itself, at intervals: it finds what time alone has brought about and
 * calls the transitions. Every sweep may run on several servers at once.
 */
@NullMarked
package dev.adjourn.server.sweep;

import org.jspecify.annotations.NullMarked;
