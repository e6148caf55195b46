package io.bizportal.pbx.voice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The forwardings' rows, and how change sets and events tell them. */
@ApplicationScoped
public class VoiceForwardings {

  public static final String RESOURCE = "voice-forwarding";

  /** The field of a state that isn't set by anybody. */
  static final String NUMBER = "number";

  /** More than anybody looks through. */
  private static final int MOST_KEPT = 100;

  private final EntityManager database;
  private final ObjectMapper json;

  VoiceForwardings(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** With the number, since those who hear of it know no ID of ours. */
  public ObjectNode state(String number, VoiceForwarding forwarding) {
    ObjectNode state = json.createObjectNode().put(NUMBER, number);
    return state.setAll((ObjectNode) json.valueToTree(forwarding));
  }

  /** Stores it as the next version; its contract is locked. */
  void store(UUID number, VoiceForwarding forwarding, Instant now) {
    database
        .createNativeQuery(
            """
            insert into voice_forwarding as f
                   (telephone_number, enabled, unconditional, busy, no_answer, unreachable,
                    ring_seconds, target, destinations, effective, version, updated_at)
            values (:number, :enabled, :unconditional, :busy, :noAnswer, :unreachable,
                    :ringSeconds, :target, cast(:destinations as text[]),
                    cast(:effective as integer), 1, :now)
            on conflict (telephone_number) do update
               set enabled = excluded.enabled, unconditional = excluded.unconditional,
                   busy = excluded.busy, no_answer = excluded.no_answer,
                   unreachable = excluded.unreachable, ring_seconds = excluded.ring_seconds,
                   target = excluded.target, destinations = excluded.destinations,
                   effective = excluded.effective, version = f.version + 1,
                   updated_at = excluded.updated_at""")
        .setParameter("number", number)
        .setParameter("enabled", forwarding.enabled())
        .setParameter("unconditional", forwarding.unconditional())
        .setParameter("busy", forwarding.busy())
        .setParameter("noAnswer", forwarding.noAnswer())
        .setParameter("unreachable", forwarding.unreachable())
        .setParameter("ringSeconds", forwarding.ringSeconds())
        .setParameter("target", forwarding.target().name())
        .setParameter("destinations", forwarding.destinations().toArray(String[]::new))
        .setParameter("effective", forwarding.effective())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Keeps what was entered for the next time, the newest of it. */
  public void remember(String contract, List<String> destinations, Instant now) {
    database
        .createNativeQuery(
            """
            insert into entered_destination (contract, digits, used_at)
            select :contract, digits, :now from unnest(cast(:digits as text[])) as digits
             where digits <> ''
            on conflict (contract, digits) do update set used_at = excluded.used_at""")
        .setParameter("contract", contract)
        .setParameter("digits", destinations.toArray(String[]::new))
        .setParameter("now", now)
        .executeUpdate();
    database
        .createNativeQuery(
            """
            delete from entered_destination where contract = :contract and digits in (
              select digits from entered_destination where contract = :contract
               order by used_at desc, digits offset :most)""")
        .setParameter("contract", contract)
        .setParameter("most", MOST_KEPT)
        .executeUpdate();
  }

  /** What was entered for numbers of these contracts, the newest first. */
  List<String> entered(Set<String> contracts, int most) {
    return database
        .createNativeQuery(
            """
            select digits from entered_destination
             where contract = any(cast(:contracts as text[]))
             group by digits order by max(used_at) desc, digits limit :most""",
            String.class)
        .setParameter("contracts", contracts.toArray(String[]::new))
        .setParameter("most", most)
        .getResultList();
  }
}
