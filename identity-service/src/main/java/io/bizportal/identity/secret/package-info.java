/** Random values that open something to whoever has them. */
@NullMarked
package io.bizportal.identity.secret;

import org.jspecify.annotations.NullMarked;
