package io.bizportal.pbx.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** E9: what a change set says. */
class ChangeTest {

  private static final UUID ID = UUID.randomUUID();

  private static ObjectNode setting(String memo, int seconds) {
    return JsonNodeFactory.instance.objectNode().put("memo", memo).put("seconds", seconds);
  }

  @Test
  void onlyFieldsThatDifferAreNamed() {
    Change change = new Change("absence", ID, setting("a", 5), setting("a", 6));

    assertThat(change.fields()).containsExactly("seconds");
    assertThat(change.action()).isEqualTo(Change.Action.UPDATED);
  }

  @Test
  void aSecretIsNamedThoughItsValueIsNowhere() {
    Change change =
        new Change("absence", ID, setting("a", 5), setting("a", 5), Set.of("voicemailPin"), null);

    assertThat(change.fields()).containsExactly("voicemailPin");
    assertThat(change.changesNothing()).isFalse();
  }

  @Test
  void sameBeforeAndAfterChangesNothing() {
    assertThat(new Change("absence", ID, setting("a", 5), setting("a", 5)).changesNothing())
        .isTrue();
  }

  @Test
  void creationAndDeletionNameEverything() {
    assertThat(new Change("absence", ID, null, setting("a", 5)).fields())
        .containsExactly("memo", "seconds");
    assertThat(new Change("absence", ID, setting("a", 5), null).action())
        .isEqualTo(Change.Action.DELETED);
  }
}
