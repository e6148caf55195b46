/**
 * What the operator offers (C1): {@code catalogue.json} names every service with its category and
 * its menu. A service has a settings site if its menu leads to one; most don't.
 */
@NullMarked
package io.bizportal.entitlement.catalogue;

import org.jspecify.annotations.NullMarked;
