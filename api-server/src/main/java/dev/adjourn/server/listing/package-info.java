/**
 * Lists over HTTP: reads pages and filters from a body, as the original client sends them, or from
 * query parameters, for browsers and curl.
 */
@NullMarked
package dev.adjourn.server.listing;

import org.jspecify.annotations.NullMarked;
