package io.bizportal.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C9: while Kafka is silent, nobody is answered from before he asked, and nobody is overrun. */
class FreshAnswersTest {

  private final FreshAnswers<String, String> answers = new FreshAnswers<>();
  private final List<Promise<String>> questions = new ArrayList<>();

  private Future<String> ask(String about) {
    return answers.ask(
        about,
        () -> {
          Promise<String> question = Promise.promise();
          questions.add(question);
          return question.future();
        });
  }

  @Test
  void whoComesWhileAQuestionIsOutSharesTheNextOne() {
    Future<String> first = ask("session");
    List<Future<String>> later = List.of(ask("session"), ask("session"), ask("session"));
    assertThat(questions).hasSize(1);

    questions.getFirst().complete("runs");

    assertThat(first.result()).isEqualTo("runs");
    assertThat(later).noneMatch(Future::isComplete);
    assertThat(questions).hasSize(2);

    questions.getLast().complete("ended");

    assertThat(later).extracting(Future::result).containsOnly("ended");
    assertThat(questions).hasSize(2);
  }

  @Test
  void whoComesAfterAnAnswerAsksAnew() {
    Future<String> before = ask("session");
    questions.getFirst().complete("runs");

    Future<String> after = ask("session");

    assertThat(before.result()).isEqualTo("runs");
    assertThat(after.isComplete()).isFalse();
    assertThat(questions).hasSize(2);
  }

  @Test
  void aFailureIsToldToThoseWhoWaitedForItOnly() {
    Future<String> first = ask("session");
    Future<String> next = ask("session");

    questions.getFirst().fail("away");
    questions.getLast().complete("runs");

    assertThat(first.cause()).hasMessage("away");
    assertThat(next.result()).isEqualTo("runs");
  }

  @Test
  void aQuestionThatCannotBePutHoldsUpNobody() {
    Future<String> failed =
        answers.ask(
            "session",
            () -> {
              throw new IllegalStateException("no address");
            });

    Future<String> next = ask("session");

    assertThat(failed.cause()).hasMessage("no address");
    questions.getLast().complete("runs");
    assertThat(next.result()).isEqualTo("runs");
  }

  @Test
  void oneThingDoesNotWaitForAnother() {
    Future<String> _ = ask("session");

    Future<String> other = ask("other session");

    assertThat(questions).hasSize(2);
    questions.getLast().complete("runs");
    assertThat(other.result()).isEqualTo("runs");
  }
}
