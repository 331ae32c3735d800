/**
 * What users write background functions against. Declare them as methods with {@link
 * dev.adjourn.workers.BackgroundFunction} or as lambdas, hand them to {@link
 * dev.adjourn.workers.Worker} and run it. A worker needs the address of the api-server and a token,
 * nothing else.
 */
@NullMarked
package dev.adjourn.workers;

import org.jspecify.annotations.NullMarked;
