/**
 * The OpenAPI document of the public API and the admin API, and the page to read it. It is made
 * from the resources at the start: {@link dev.adjourn.server.openapi.OpenApiDocument} says how.
 */
@NullMarked
package dev.adjourn.server.openapi;

import org.jspecify.annotations.NullMarked;
