/**
 * What somebody sees first (C1): the services he has contracts of, those he pinned, and what he
 * entered last. Kept per account, bounded, and removed with the account; nothing is written for an
 * account that is gone, even while its last token is still good.
 */
@NullMarked
package io.bizportal.entitlement.usage;

import org.jspecify.annotations.NullMarked;
