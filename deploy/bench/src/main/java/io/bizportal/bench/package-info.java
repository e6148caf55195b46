/**
 * Benchmarks against the whole house, each beside a peer or a limit in the same run. They print
 * what they measured and whether it is enough; {@code ./bizportal bench} runs them.
 */
@NullMarked
package io.bizportal.bench;

import org.jspecify.annotations.NullMarked;
