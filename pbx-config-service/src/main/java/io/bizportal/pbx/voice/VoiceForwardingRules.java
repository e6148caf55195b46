package io.bizportal.pbx.voice;

import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.Normalisation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for a number (G2).
 *
 * @param options what its contract has
 * @param ownNumber the number itself
 * @param refusedKinds kinds of numbers that are not forwarded to
 */
public record VoiceForwardingRules(
    Set<ContractOption> options, String ownNumber, Set<NumberKind> refusedKinds) {

  /** Settings that keep the rules. */
  public record Outcome(VoiceForwarding forwarding, List<Normalisation> normalised) {}

  /** Empty if the rules object; why is in the findings. */
  public Optional<Outcome> apply(VoiceForwardingSettings given, Findings findings) {
    if (given.enabled() == null) {
      findings.add("/enabled", "required", "転送するかどうかを選択してください", "Choose whether to forward");
    }
    List<Normalisation> normalised = new ArrayList<>();
    List<String> destinations = destinations(given, findings, normalised);
    conditions(given, findings);
    target(given, destinations, findings);
    if (!findings.all().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Outcome(
            new VoiceForwarding(
                on(given.enabled()),
                on(given.unconditional()),
                on(given.busy()),
                on(given.noAnswer()),
                on(given.unreachable()),
                given.ringSeconds() == null ? VoiceForwarding.LONGEST_RING : given.ringSeconds(),
                given.target() == null ? VoiceTarget.FORWARD : given.target(),
                destinations,
                given.effective()),
            List.copyOf(normalised)));
  }

  private void conditions(VoiceForwardingSettings given, Findings findings) {
    if (options.contains(ContractOption.MOBILE_OFFICE)) {
      unconditionalOnly(given.busy(), "/busy", findings);
      unconditionalOnly(given.noAnswer(), "/noAnswer", findings);
      unconditionalOnly(given.unreachable(), "/unreachable", findings);
    }
    if (on(given.enabled())
        && !on(given.unconditional())
        && !on(given.busy())
        && !on(given.noAnswer())
        && !on(given.unreachable())) {
      findings.add("/unconditional", "nothing-active", "転送する条件を選択してください", "Choose when to forward");
    }
    Integer seconds = given.ringSeconds();
    if (seconds != null
        && (seconds < VoiceForwarding.SHORTEST_RING || seconds > VoiceForwarding.LONGEST_RING)) {
      findings.add("/ringSeconds", "out-of-range", "呼出秒数は5～30秒です", "Ring seconds go from 5 to 30");
    }
  }

  private static void unconditionalOnly(
      @Nullable Boolean condition, String pointer, Findings findings) {
    if (on(condition)) {
      findings.add(
          pointer,
          "unconditional-only",
          "モバイルオフィスの番号は無条件転送だけを設定できます",
          "A mobile-office number can forward all calls or none");
    }
  }

  private void target(VoiceForwardingSettings given, List<String> destinations, Findings findings) {
    boolean voicemail = given.target() == VoiceTarget.VOICEMAIL;
    if (voicemail && !options.contains(ContractOption.MESSAGE_BOX)) {
      findings.add(
          "/target",
          "message-box-missing",
          "メッセージボックスのご契約がないため、留守番電話は選べません",
          "Without a message-box contract calls can’t go to voicemail");
    }
    Integer effective = given.effective();
    if (effective == null) {
      if (on(given.enabled()) && !voicemail) {
        findings.add(
            "/effective",
            "required",
            "有効にする転送先を1つ選択してください",
            "Choose the destination that calls go to");
      }
    } else if (effective < 1 || effective > VoiceForwarding.MOST_DESTINATIONS) {
      findings.add("/effective", "out-of-range", "1～5を指定してください", "Must be between 1 and 5");
    } else if (isEmpty(given.destinations(), effective)) {
      findings.add(
          "/destinations/" + (effective - 1),
          "required",
          "有効にする転送先の番号を入力してください",
          "Enter the number that calls go to");
    }
  }

  private static boolean isEmpty(@Nullable List<@Nullable String> given, int place) {
    if (given == null || given.size() < place) {
      return true;
    }
    String entry = given.get(place - 1);
    return entry == null || entry.isBlank();
  }

  private List<String> destinations(
      VoiceForwardingSettings given, Findings findings, List<Normalisation> normalised) {
    List<@Nullable String> entries =
        given.destinations() == null ? List.of() : given.destinations();
    if (entries.size() > VoiceForwarding.MOST_DESTINATIONS) {
      findings.add("/destinations", "too-many", "転送先は5つまでです", "Five destinations at most");
      return List.of();
    }
    List<String> places = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      String entry = entries.get(i);
      String pointer = "/destinations/" + i;
      String digits = entry == null || entry.isBlank() ? "" : digits(entry, pointer, findings);
      if (!digits.isEmpty()) {
        if (!seen.add(digits)) {
          findings.add(pointer, "destination-twice", "同じ転送先が二度あります", "This number is there twice");
        }
        if (entry != null && !entry.equals(digits)) {
          normalised.add(new Normalisation(pointer, entry, digits));
        }
      }
      places.add(digits);
    }
    while (!places.isEmpty() && places.getLast().isEmpty()) {
      places.removeLast();
    }
    return places;
  }

  private String digits(String entry, String pointer, Findings findings) {
    Optional<EnteredNumber> entered = EnteredNumber.read(entry);
    if (entered.isEmpty()) {
      findings.add(
          pointer,
          "not-a-number",
          "32桁までの数字で入力してください（ハイフンは使えます）",
          "Up to 32 digits; hyphens are allowed");
      return "";
    }
    String digits = entered.get().digits();
    VoiceDestination.fault(digits, options, refusedKinds)
        .ifPresent(fault -> findings.add(pointer, fault.code(), fault.ja(), fault.en()));
    if (digits.equals(ownNumber)) {
      findings.add(
          pointer, "own-number", "この番号自身には転送できません", "A number can’t be forwarded to itself");
    }
    return digits;
  }

  private static boolean on(@Nullable Boolean choice) {
    return Boolean.TRUE.equals(choice);
  }
}
