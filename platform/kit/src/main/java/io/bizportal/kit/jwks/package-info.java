/**
 * The public keys of a token issuer.
 *
 * <p>Held in memory, renewed in the background, and kept for a while when the issuer can't be
 * reached. An unknown key ID causes a renewal, but only so often: strangers must not make us call
 * the issuer.
 */
@NullMarked
package io.bizportal.kit.jwks;

import org.jspecify.annotations.NullMarked;
