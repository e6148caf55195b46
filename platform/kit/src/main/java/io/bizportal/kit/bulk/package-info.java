/** Many rows at once: PostgreSQL's COPY within the caller's transaction. */
@NullMarked
package io.bizportal.kit.bulk;

import org.jspecify.annotations.NullMarked;
