package io.bizportal.pbx;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Vouches for the freshness of grants as entitlement-service does, until closed. */
public final class Watermarks implements AutoCloseable {

  private static final int PARTITIONS = 4;

  private final KafkaProducer<String, byte[]> producer = Publisher.producer();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  private Watermarks() {}

  public static Watermarks start() {
    Watermarks watermarks = new Watermarks();
    var _ = watermarks.clock.scheduleAtFixedRate(watermarks::vouch, 0, 300, TimeUnit.MILLISECONDS);
    return watermarks;
  }

  private void vouch() {
    String data = "{\"freshAt\":\"%s\"}".formatted(Instant.now());
    for (int partition = 0; partition < PARTITIONS; partition++) {
      Publisher.send(
          producer,
          "grant-changed",
          partition,
          "watermark",
          "io.bizportal.grant-watermark.v1",
          data);
    }
  }

  @Override
  public void close() {
    clock.close();
    producer.close();
  }
}
