/**
 * The second factor by mail. Keycloak shows the page and carries the code over; identity-service
 * makes, hashes, mails, counts and judges codes. A challenge belongs to one attempt (authentication
 * session and tab) of one account: the step is passed only by identity-service accepting a code for
 * exactly that pair, in this execution, in this request. No note left by this or any other step is
 * ever taken for an accepted code.
 */
@NullMarked
package io.bizportal.keycloak.mailotp;

import org.jspecify.annotations.NullMarked;
