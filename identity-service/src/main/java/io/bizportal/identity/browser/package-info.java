/**
 * Browsers that may go without the second factor for a while (B4). Only hashes of their secrets are
 * kept; a changed password or factor, a reset authenticator app, a disabled account or a shortened
 * period ends them.
 */
@NullMarked
package io.bizportal.identity.browser;

import org.jspecify.annotations.NullMarked;
