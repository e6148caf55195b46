/**
 * People without a portal account (D1–D3, D5): whoever has an extension of a cloud PBX or a login
 * ID of Dotphone Office is a terminal user of its contract, from the moment either is there until
 * it or the contract is gone. So is the admin ID of a Dotphone Office base contract, one per base
 * (C11).
 *
 * <p>They follow {@code pbx-config-snapshot}, which tells each extension as it is, and {@code
 * contract-changed}, which tells base contracts and inventories as a whole, so that a service that
 * starts late knows them all and one that hears something twice does nothing twice. What people of
 * Dotphone Office sign in with was ordered; an extension's login ID is made once, of contract and
 * extension number; renumbering an extension leaves it alone. Passwords are Keycloak's alone.
 *
 * <p>The contract's administrators manage them. Who that is, entitlement-service is asked with
 * every request, so that a withdrawn permission counts at once. From a date on, set per brand, the
 * second factor is on for everybody, whatever was set before.
 */
@NullMarked
package io.bizportal.identity.terminal;

import org.jspecify.annotations.NullMarked;
