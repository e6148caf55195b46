/**
 * What every request passes first. The raw request target decides, character by character, before
 * anything decodes it: what two parsers could read differently is refused, never repaired. Then a
 * fixed table says which of a few {@link io.bizportal.gateway.door.Route routes} it is; what is not
 * in the table does not exist. Credentials sent twice, protocol upgrades and bodies over the limit
 * end here too.
 */
@NullMarked
package io.bizportal.gateway.door;

import org.jspecify.annotations.NullMarked;
