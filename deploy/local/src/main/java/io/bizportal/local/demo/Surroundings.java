package io.bizportal.local.demo;

import java.net.URI;

/**
 * What a journey needs to know of the running system.
 *
 * @param base the portal's public address
 * @param mailbox the address of the page that shows the readers' mail
 * @param kafka bootstrap servers an independent consumer may use
 * @param operatorSecret secret of the OAuth client {@code operator}
 * @param cliSecret secret of the OAuth client {@code portal-cli}
 */
public record Surroundings(
    URI base, URI mailbox, String kafka, String operatorSecret, String cliSecret) {

  @Override
  public String toString() {
    return "Surroundings[" + base + "]";
  }
}
