/**
 * Workers: what they register, and the leases by which they are known to live. Reads and changes
 * functions and applications, too, since those exist by what workers register.
 */
@NullMarked
package dev.adjourn.store.worker;

import org.jspecify.annotations.NullMarked;
