package io.bizportal.pbx.dotphone;

import io.bizportal.pbx.absence.AbsenceBehaviour.Forwarding;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.routing.Routing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The row of a login ID's options; one that was never set has none. */
@Entity
@Table(name = "login_id_options")
class LoginIdOptions {

  @Id UUID id;

  @Column(updatable = false)
  String contract;

  @Column(name = "login_id", updatable = false)
  String loginId;

  @Column String number;

  @Column @Nullable String destination;

  @Enumerated(EnumType.STRING)
  Reaction unconditional = Reaction.NOTHING;

  @Enumerated(EnumType.STRING)
  Reaction busy = Reaction.NOTHING;

  @Enumerated(EnumType.STRING)
  Reaction unreachable = Reaction.NOTHING;

  @Enumerated(EnumType.STRING)
  @Column(name = "no_answer")
  Reaction noAnswer = Reaction.NOTHING;

  @Column(name = "ring_seconds")
  @Nullable Integer ringSeconds;

  @Column(name = "reject_anonymous")
  boolean rejectAnonymous;

  @Column(name = "click_to_dial")
  boolean clickToDial;

  @Column long version;

  @Column(name = "updated_at")
  Instant updatedAt;

  static LoginIdOptions never(String contract, Line line) {
    LoginIdOptions options = new LoginIdOptions();
    options.contract = contract;
    options.loginId = line.loginId();
    options.number = line.number();
    options.id = id(contract, line.loginId());
    return options;
  }

  /**
   * What the line does with what the contract has; an option that was cancelled does nothing.
   *
   * @param has the login ID's number by now
   */
  Routing.Line line(String has, Set<ContractOption> ordered) {
    return new Routing.Line(
        has,
        behaviour(
            having(ordered, unconditional),
            having(ordered, busy),
            having(ordered, unreachable),
            having(ordered, noAnswer)),
        rejectAnonymous && ordered.contains(ContractOption.ANONYMOUS_REJECTION));
  }

  private Forwarding behaviour(
      Reaction always, Reaction whenBusy, Reaction whenUnreachable, Reaction unanswered) {
    boolean forwards =
        Stream.of(always, whenBusy, whenUnreachable, unanswered).anyMatch(Reaction.FORWARD::equals);
    return new Forwarding(
        forwards ? destination : null,
        always,
        whenBusy,
        whenUnreachable,
        unanswered,
        unanswered == Reaction.NOTHING ? null : ringSeconds);
  }

  private static Reaction having(Set<ContractOption> ordered, Reaction reaction) {
    boolean has =
        switch (reaction) {
          case NOTHING -> true;
          case FORWARD -> ordered.contains(ContractOption.FORWARDING);
          case VOICEMAIL -> ordered.contains(ContractOption.VOICEMAIL);
        };
    return has ? reaction : Reaction.NOTHING;
  }

  /** What change sets name a login ID's options by, set or not. */
  static UUID id(String contract, String loginId) {
    return UUID.nameUUIDFromBytes((contract + "/" + loginId).getBytes(StandardCharsets.UTF_8));
  }

  /** The hexadecimal digits of an ID before its version, which are those of the MD5 digest. */
  static String digest(UUID id) {
    String text = id.toString();
    return text.substring(0, 8) + text.substring(9, 13);
  }

  void apply(CallOptions options) {
    Forwarding forwarding = options.forwarding();
    destination = forwarding.destination();
    unconditional = forwarding.unconditional();
    busy = forwarding.busy();
    unreachable = forwarding.unreachable();
    noAnswer = forwarding.noAnswer();
    ringSeconds = forwarding.ringSeconds();
    rejectAnonymous = options.rejectAnonymous();
    clickToDial = options.clickToDial();
  }

  void touched(Line line, Instant now) {
    number = line.number();
    version++;
    updatedAt = now;
  }
}
