/**
 * What holds for every request: who may call, how long a body may be, and how a refusal looks. All
 * errors leave through {@link dev.adjourn.server.http.ErrorMapper}, in the contract's shape.
 */
@NullMarked
package dev.adjourn.server.http;

import org.jspecify.annotations.NullMarked;
