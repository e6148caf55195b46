/**
 * Permissions as TM Forum's TMF672 names them, to be read by the operator's other systems. The
 * mapping is in {@code docs/tmforum.md}; writes go through groups.
 */
@NullMarked
package io.bizportal.entitlement.tmforum;

import org.jspecify.annotations.NullMarked;
