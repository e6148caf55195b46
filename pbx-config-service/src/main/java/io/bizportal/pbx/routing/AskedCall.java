package io.bizportal.pbx.routing;

import io.bizportal.pbx.numbering.DialString;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.numbering.NumberPlan;
import io.bizportal.pbx.rule.Findings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call to be simulated, checked.
 *
 * @param caller null if anybody calls, or somebody who withholds his number
 * @param states by number; telephones that aren't named are idle
 */
public record AskedCall(
    String dialed,
    @Nullable String caller,
    boolean withheld,
    Instant at,
    Map<String, PhoneState> states) {

  static final int MOST_PHONES = 200;

  /** As far ahead as changes are planned. */
  private static final Duration FARTHEST = Duration.ofDays(366);

  /**
   * By the rules, or 422 with all that is wrong.
   *
   * @param shortNumbers whether the caller may have a number without area code: an extension's, or
   *     one of the company's own voice network
   */
  public static AskedCall of(CallQuery query, boolean shortNumbers, Instant now) {
    Findings findings = new Findings();
    String dialed = dialed(query.dialed(), findings);
    String caller = caller(query, shortNumbers, findings);
    Instant at = at(query.at(), now, findings);
    Map<String, PhoneState> states = new HashMap<>();
    states(query.busy(), "/busy", PhoneState.BUSY, states, findings);
    states(query.unreachable(), "/unreachable", PhoneState.UNREACHABLE, states, findings);
    findings.refuseIfAny();
    return new AskedCall(dialed, caller, query.withheld(), at, states);
  }

  private static String dialed(@Nullable String given, Findings findings) {
    Optional<EnteredNumber> entered = given == null ? Optional.empty() : EnteredNumber.read(given);
    if (entered.isEmpty()) {
      findings.add("/dialed", "not-a-number", "番号を数字で入力してください", "Not a number");
    }
    return entered.map(EnteredNumber::digits).orElse("");
  }

  private static @Nullable String caller(CallQuery query, boolean shortNumbers, Findings findings) {
    String given = query.caller();
    if (given == null || given.isBlank()) {
      return null;
    }
    if (query.withheld()) {
      findings.add(
          "/caller",
          "withheld",
          "非通知の着信には発信者の番号がありません",
          "A withheld number can't be given as well");
      return null;
    }
    Optional<EnteredNumber> entered = EnteredNumber.read(given);
    if (entered.isEmpty()) {
      findings.add("/caller", "not-a-number", "番号を数字で入力してください", "Not a number");
      return null;
    }
    String digits = entered.get().digits();
    if (!(shortNumbers && DialString.isValid(digits))
        && NumberPlan.read(digits) instanceof NumberPlan.Refused(NumberPlan.Refusal reason)
        // People call from abroad.
        && reason != NumberPlan.Refusal.INTERNATIONAL) {
      findings.add("/caller", reason.code(), reason.ja(), reason.en());
    }
    return digits;
  }

  /** This minute is now, since people enter no seconds. */
  private static Instant at(@Nullable String given, Instant now, Findings findings) {
    if (given == null || given.isBlank()) {
      return now;
    }
    Instant at;
    try {
      at = OffsetDateTime.parse(given).toInstant();
    } catch (DateTimeException e) {
      findings.add("/at", "not-a-time", "日時を正しく入力してください", "Not a time with its offset (ISO 8601)");
      return now;
    }
    if (at.isBefore(now.truncatedTo(ChronoUnit.MINUTES))) {
      findings.add("/at", "in-the-past", "現在より後の日時を指定してください", "Must not be in the past");
    } else if (at.isAfter(now.plus(FARTHEST))) {
      findings.add("/at", "too-far", "1年以内の日時を指定してください", "At most a year from now");
    }
    return at.isBefore(now) ? now : at;
  }

  private static void states(
      List<String> numbers,
      String pointer,
      PhoneState state,
      Map<String, PhoneState> states,
      Findings findings) {
    if (numbers.size() > MOST_PHONES) {
      findings.add(
          pointer,
          "too-many",
          MOST_PHONES + "件以内で入力してください",
          "At most " + MOST_PHONES + " telephones");
      return;
    }
    for (String number : numbers) {
      Optional<EnteredNumber> entered = EnteredNumber.read(number);
      if (entered.isPresent()) {
        states.put(entered.get().digits(), state);
      } else if (!number.isBlank()) {
        findings.add(pointer, "not-a-number", "番号を数字で入力してください", "Not a number");
        return;
      }
    }
  }

  /** Who calls, for lines with numbers of their own. */
  public CallingParty callingParty() {
    if (withheld) {
      return new CallingParty.Withheld();
    }
    return caller == null ? new CallingParty.Anybody() : new CallingParty.Number(caller);
  }

  /** What happens to it where {@code dialed} is one of the lines. */
  public List<SimulationStep> runOnLines(Routing lines) {
    return run(lines.numbers().get(dialed), lines, callingParty());
  }

  /** What happens to it; without a target it leads nowhere. */
  List<SimulationStep> run(@Nullable Target target, Routing routing, CallingParty calling) {
    if (target == null) {
      return List.of(SimulationStep.alone(SimulationStep.Kind.LEADS_NOWHERE, dialed));
    }
    Map<UUID, PhoneState> byId = new HashMap<>();
    routing.phones().forEach((id, phone) -> put(byId, id, phone.number()));
    routing.lines().forEach((id, line) -> put(byId, id, line.number()));
    return Simulation.run(target, routing, byId, calling);
  }

  private void put(Map<UUID, PhoneState> byId, UUID id, String number) {
    PhoneState state = states.get(number);
    if (state != null) {
      byId.put(id, state);
    }
  }
}
