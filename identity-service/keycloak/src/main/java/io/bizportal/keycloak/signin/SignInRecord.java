package io.bizportal.keycloak.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;

/** One line of the access log, as identity-service takes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignInRecord(
    String eventId,
    String type,
    String realm,
    @Nullable String account,
    @Nullable String username,
    @Nullable String company,
    @Nullable String session,
    @Nullable String remoteAddress,
    @Nullable String userAgent,
    @Nullable String secondFactor,
    @Nullable String error,
    @Nullable String lockedUntil,
    String occurredAt) {

  private static final int LONGEST = 512;

  /** Who it was, as far as Keycloak knows. */
  record Person(@Nullable String account, @Nullable String username, @Nullable String company) {}

  static SignInRecord of(
      Event event, Person person, @Nullable String userAgent, @Nullable String secondFactor) {
    return new SignInRecord(
        event.getId(),
        event.getType().name(),
        event.getRealmName(),
        person.account(),
        person.username(),
        person.company(),
        event.getSessionId(),
        event.getIpAddress(),
        shortened(userAgent),
        secondFactor,
        event.getError(),
        null,
        Instant.ofEpochMilli(event.getTime()).toString());
  }

  boolean isFailure() {
    return error != null;
  }

  /** As it turned out once the failure had been counted. */
  SignInRecord lockedUntil(Instant moment) {
    return new SignInRecord(
        eventId,
        type,
        realm,
        account,
        username,
        company,
        session,
        remoteAddress,
        userAgent,
        secondFactor,
        error,
        moment.toString(),
        occurredAt);
  }

  /**
   * The user ID someone unknown typed. User IDs are mail addresses; anything else may well be a
   * password in the wrong field and is left out.
   */
  static @Nullable String typedUserId(Event event) {
    return Optional.ofNullable(event.getDetails())
        .map(details -> details.get("username"))
        .filter(typed -> typed.matches("[^\\s@]+@[^\\s@]+"))
        .map(SignInRecord::shortened)
        .orElse(null);
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
