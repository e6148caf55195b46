/** Who accepted which version of the personal-data terms, and when (A6). */
@NullMarked
package io.bizportal.identity.terms;

import org.jspecify.annotations.NullMarked;
