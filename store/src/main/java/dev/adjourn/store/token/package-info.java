/**
 * The tokens that callers and workers show, beside the one of the configuration. Only hashes are
 * here: the secret of a token is known to nobody but its holder. A revoked token keeps its row.
 */
@NullMarked
package dev.adjourn.store.token;

import org.jspecify.annotations.NullMarked;
