/**
 * The whole house on one machine, started by one command.
 *
 * <p>{@link io.bizportal.local.Stack} starts the {@link io.bizportal.local.Part parts} side by
 * side, each as soon as those it needs are ready: PostgreSQL, Kafka and the mailbox within its own
 * JVM, Keycloak and the five services as processes of their own. Tests use it directly; {@code
 * ./bizportal up} runs it inside the {@link io.bizportal.local.Supervisor}, which stays in the
 * background, starts again what dies, and tells through its {@link io.bizportal.local.Status} file
 * how things are. Everything it keeps is in one folder, the {@link io.bizportal.local.Layout}.
 */
@NullMarked
package io.bizportal.local;

import org.jspecify.annotations.NullMarked;
