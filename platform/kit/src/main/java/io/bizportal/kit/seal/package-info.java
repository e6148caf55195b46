/** Secrets at rest: sealed with a key that is not in the database (K2). */
@NullMarked
package io.bizportal.kit.seal;

import org.jspecify.annotations.NullMarked;
