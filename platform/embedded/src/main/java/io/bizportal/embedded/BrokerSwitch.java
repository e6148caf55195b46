package io.bizportal.embedded;

/**
 * Lets a test take Kafka away and bring it back; injected into its fields by {@link KafkaResource}.
 */
public final class BrokerSwitch {

  private final Runnable off;
  private final Runnable on;

  BrokerSwitch(Runnable off, Runnable on) {
    this.off = off;
    this.on = on;
  }

  public void off() {
    off.run();
  }

  /** At the same address, with all it had. */
  public void on() {
    on.run();
  }
}
