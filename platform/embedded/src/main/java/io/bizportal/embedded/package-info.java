/**
 * The parts that the house stands on, in or beside one JVM: PostgreSQL, Kafka, a mail server with a
 * page to read it, and Keycloak. Tests use them as Quarkus test resources, the local launcher keeps
 * them in its supervisor.
 *
 * <p>Every part keeps what it stores in a folder of the caller's choice and takes it up again
 * there. What runs as a process of its own ends with this JVM, however this JVM ends.
 */
@NullMarked
package io.bizportal.embedded;

import org.jspecify.annotations.NullMarked;
