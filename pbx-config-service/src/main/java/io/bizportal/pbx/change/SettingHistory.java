package io.bizportal.pbx.change;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.token.ContractCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The change sets of a contract, or of one of its settings (E9). */
@ApplicationScoped
public class SettingHistory {

  private final ChangeSets sets;
  private final ShowChanges show;
  private final UndoChange undo;

  SettingHistory(ChangeSets sets, ShowChanges show, UndoChange undo) {
    this.sets = sets;
    this.show = show;
    this.undo = undo;
  }

  /** The change sets of one setting, newest first, each with its first settings. */
  @Transactional
  public Page<ChangeSetView> of(String contract, UUID setting, PageRequest page) {
    return of(new ChangeSets.Sought(contract, setting, null), page);
  }

  /** Those sought, in the same way. */
  @Transactional
  Page<ChangeSetView> of(ChangeSets.Sought sought, PageRequest page) {
    long before =
        page.cursor() == null
            ? Long.MAX_VALUE
            : Cursor.parse(page.cursor(), parts -> Long.parseLong(parts.getFirst()));
    List<ChangeSet> found = sets.page(sought, before, page.limit() + 1);
    return page.page(
        show.show(sought.contract(), found, ChangeSetResource.SHOWN_IN_LIST),
        set -> set,
        set -> Cursor.of(set.contractVersion()),
        sets.count(sought));
  }

  /** Takes a change set that one setting is in back, with all it changed; 404 if it isn't. */
  public ChangeSetView undo(ContractCaller caller, UUID setting, UUID changeSet) {
    return undo.undo(caller, setting, changeSet);
  }

  /** Takes a change set back, whatever it changed. */
  public ChangeSetView undo(ContractCaller caller, UUID changeSet) {
    return undo.undo(caller, changeSet);
  }
}
