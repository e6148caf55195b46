/** Who did something: names for the IDs of accounts and admin IDs that answers carry. */
@NullMarked
package io.bizportal.identity.actor;

import org.jspecify.annotations.NullMarked;
