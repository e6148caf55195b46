/**
 * Sessions that ended (A10): told to everybody as {@code session-ended}, and kept for those who
 * have to ask because Kafka is silent. A session that is not known here has not ended.
 */
@NullMarked
package io.bizportal.identity.session;

import org.jspecify.annotations.NullMarked;
