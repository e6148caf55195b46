package io.bizportal.pbx.absence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/** What a caller asks for; {@code mode} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mode")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AbsenceSettings.Off.class, name = "OFF"),
  @JsonSubTypes.Type(value = AbsenceSettings.Forwarding.class, name = "FORWARDING"),
  @JsonSubTypes.Type(value = AbsenceSettings.SingleNumberReach.class, name = "SINGLE_NUMBER_REACH")
})
@Schema(
    oneOf = {
      AbsenceSettings.Off.class,
      AbsenceSettings.Forwarding.class,
      AbsenceSettings.SingleNumberReach.class
    },
    discriminatorProperty = "mode",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "OFF", schema = AbsenceSettings.Off.class),
      @DiscriminatorMapping(value = "FORWARDING", schema = AbsenceSettings.Forwarding.class),
      @DiscriminatorMapping(
          value = "SINGLE_NUMBER_REACH",
          schema = AbsenceSettings.SingleNumberReach.class)
    })
public sealed interface AbsenceSettings {

  /** Turn it off. */
  @Schema(
      name = "AbsenceOff",
      requiredProperties = "mode",
      properties = @SchemaProperty(name = "mode", type = SchemaType.STRING, enumeration = "OFF"))
  record Off() implements AbsenceSettings {}

  /** Forwarding or voicemail, case by case; a case left out is NOTHING. */
  @Schema(
      name = "AbsenceForwarding",
      requiredProperties = "mode",
      properties =
          @SchemaProperty(name = "mode", type = SchemaType.STRING, enumeration = "FORWARDING"))
  record Forwarding(
      @Schema(
              description = "outside, or an extension's or a group's number",
              examples = "0312345678")
          @Nullable String destination,
      @Nullable Reaction unconditional,
      @Nullable Reaction busy,
      @Nullable Reaction unreachable,
      @Nullable Reaction noAnswer,
      @Schema(minimum = "5", maximum = "30") @Nullable Integer ringSeconds,
      @Schema(description = "left out: stays as it is") @Nullable String voicemailPin)
      implements AbsenceSettings {

    boolean uses(Reaction reaction) {
      return Stream.of(unconditional, busy, unreachable, noAnswer).anyMatch(reaction::equals);
    }

    /** Keeps the PIN out of logs. */
    @Override
    public String toString() {
      return "Forwarding[…]";
    }
  }

  /** The telephone rings together with one or two numbers; then voicemail, if it is wanted. */
  @Schema(
      name = "AbsenceSingleNumberReach",
      requiredProperties = "mode",
      properties =
          @SchemaProperty(
              name = "mode",
              type = SchemaType.STRING,
              enumeration = "SINGLE_NUMBER_REACH"))
  record SingleNumberReach(
      @Nullable List<@Nullable String> numbers,
      @Schema(description = "left out: no") @Nullable Boolean thenVoicemail,
      @Schema(minimum = "5", maximum = "30") @Nullable Integer ringSeconds,
      @Schema(description = "left out: stays as it is") @Nullable String voicemailPin)
      implements AbsenceSettings {

    boolean endsInVoicemail() {
      return Boolean.TRUE.equals(thenVoicemail);
    }

    /** Keeps the PIN out of logs. */
    @Override
    public String toString() {
      return "SingleNumberReach[…]";
    }
  }
}
