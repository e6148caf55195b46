/**
 * Terminal users of a contract, the admin ID of a base contract among them, as a table (D4): new
 * passwords, mail addresses and the second factor, exported, edited and imported by the contract's
 * administrators on the kit's {@code table} and {@code imports}.
 *
 * <p>A row is told by its login ID. Nobody is added or removed this way, and a cell that is left
 * empty changes nothing. Addresses are written with most of them left out, as the list shows them;
 * one that comes back like that stays as it is. Passwords are only read: they lie sealed until
 * Keycloak has them, and no preview, error or event tells them.
 *
 * <p>Applying changes all rows in one transaction; Keycloak follows by its tasks.
 */
@NullMarked
package io.bizportal.identity.terminalcsv;

import org.jspecify.annotations.NullMarked;
