package io.bizportal.local;

import java.net.URI;

/**
 * What somebody outside needs to know of the running house.
 *
 * @param base the portal's public address
 * @param mailbox the page that shows the mails
 * @param kafka bootstrap servers an independent consumer may use
 * @param operatorSecret secret of the OAuth client {@code operator}
 * @param cliSecret secret of the OAuth client {@code portal-cli}
 */
public record StackView(
    URI base, URI mailbox, String kafka, String operatorSecret, String cliSecret) {

  @Override
  public String toString() {
    return "StackView[" + base + "]";
  }
}
