package io.bizportal.pbx.absence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.extension.RemovalParticipant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The absence behaviours' rows, and how change sets and events tell them. */
@ApplicationScoped
class Absences implements PanacheRepositoryBase<Absence, UUID>, RemovalParticipant {

  static final String RESOURCE = "absence";

  private final ObjectMapper json;

  Absences(ObjectMapper json) {
    this.json = json;
  }

  Absence of(UUID extension) {
    Absence absence = findById(extension);
    return absence == null ? Absence.never(extension) : absence;
  }

  ObjectNode state(Absence absence) {
    ObjectNode state = json.valueToTree(AbsenceView.of(absence, List.of()));
    state.remove("version");
    return state;
  }

  /** What an undo needs: the PIN's hash, if there is one. */
  ObjectNode kept(Absence absence) {
    return json.createObjectNode().put(SetAbsence.Wanted.PIN, absence.voicemailPin);
  }

  @Override
  public List<Change> remove(UUID extension) {
    Absence absence = findById(extension);
    if (absence == null) {
      return List.of();
    }
    delete(absence);
    return List.of(new Change(RESOURCE, extension, state(absence), null, Set.of(), kept(absence)));
  }
}
