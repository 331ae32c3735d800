/**
 * The transitions: each class is one event of {@code docs/states.md}, decided by one conditional
 * update in one transaction with everything that belongs to it. Who comes too late changes nothing
 * and is told so. Start reading at {@link dev.adjourn.store.transition.Enqueue}, then {@link
 * dev.adjourn.store.transition.Admit}, {@link dev.adjourn.store.transition.Claim} and {@link
 * dev.adjourn.store.transition.Complete}.
 */
@NullMarked
package dev.adjourn.store.transition;

import org.jspecify.annotations.NullMarked;
