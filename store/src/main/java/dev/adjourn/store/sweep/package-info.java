/**
 * What time alone brings about: executions that are to be discarded, attempts whose worker is gone,
 * messages that were lost. Each query finds what is to be looked at; the transitions decide.
 */
@NullMarked
package dev.adjourn.store.sweep;

import org.jspecify.annotations.NullMarked;
