package io.bizportal.kit.outbox;

import java.net.URI;
import java.time.Duration;

/**
 * How a relay works.
 *
 * @param source CloudEvents source of all it publishes
 * @param poll looks for rows this often even if nobody woke it
 * @param patience waits this long for acknowledgements before it goes on with other keys
 * @param retention keeps published rows this long
 */
record RelaySettings(URI source, Duration poll, Duration patience, Duration retention) {

  static final Duration PATIENCE = Duration.ofMillis(500);
}
