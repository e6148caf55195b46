/**
 * Companies, as orders introduce them. A company's row is also the lock and the counter behind its
 * grants: see {@code grant}.
 */
@NullMarked
package io.bizportal.entitlement.company;

import org.jspecify.annotations.NullMarked;
