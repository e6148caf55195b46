package io.bizportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @TempDir Path folder;

  @Test
  void a_producer_outlives_an_outage_and_nothing_acknowledged_is_lost() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, 0);
        KafkaProducer<String, String> producer = producer(broker)) {
      broker.createTopics(List.of("news"));
      producer.send(new ProducerRecord<>("news", "key", "before")).get();

      broker.stop();
      // Even handing over a record may wait for the broker.
      CompletableFuture<?> during =
          CompletableFuture.runAsync(
              () -> send(producer, "during"), Executors.newSingleThreadExecutor());
      assertThatThrownBy(() -> during.get(1, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);
      broker.startAgain();
      during.get(30, TimeUnit.SECONDS);

      assertThat(read(broker, 2)).containsExactly("before", "during");
    }
  }

  @Test
  void another_process_finds_log_and_topics_in_the_same_folder() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, 0);
        KafkaProducer<String, String> producer = producer(broker)) {
      broker.createTopics(List.of("news"));
      producer.send(new ProducerRecord<>("news", "key", "kept")).get();
    }

    try (EmbeddedBroker again = EmbeddedBroker.start(folder, 0, 0)) {
      again.createTopics(List.of("news"));

      assertThat(read(again, 1)).containsExactly("kept");
    }
  }

  private static void send(KafkaProducer<String, String> producer, String value) {
    try {
      producer.send(new ProducerRecord<>("news", "key", value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KafkaProducer<String, String> producer(EmbeddedBroker broker) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrap()),
        new StringSerializer(),
        new StringSerializer());
  }

  private static List<String> read(EmbeddedBroker broker, int count) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<PartitionInfo> partitions = consumer.partitionsFor("news");
      assertThat(partitions).hasSize(EmbeddedBroker.PARTITIONS);
      List<TopicPartition> all =
          partitions.stream().map(p -> new TopicPartition("news", p.partition())).toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      List<String> values = new ArrayList<>();
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(r -> values.add(r.value()));
                return values.size() >= count;
              });
      return values;
    }
  }
}
