package io.bizportal.identity.terminal;

import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.SortBy;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.table.KindList;
import io.bizportal.kit.table.ListFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The terminal users of one contract, and of no other. */
@ApplicationScoped
class ReadTerminalUsers implements KindList {

  private final TerminalUsers users;
  private final TerminalUserSearch search;
  private final MandatoryMfa mandatory;
  private final TerminalLocks locks;

  ReadTerminalUsers(
      TerminalUsers users, TerminalUserSearch search, MandatoryMfa mandatory, TerminalLocks locks) {
    this.users = users;
    this.search = search;
    this.mandatory = mandatory;
    this.locks = locks;
  }

  @Transactional
  Page<TerminalUserView> page(
      String contract,
      @Nullable String typed,
      @Nullable TerminalKind kind,
      @Nullable String sort,
      PageRequest request) {
    Keywords sought = Keywords.of(typed);
    boolean mfa = mandatory.holds(contract);
    SortedPart<TerminalUserField> part =
        SortedPart.of(order(sort, mfa), TerminalUserField.class, request);
    TerminalUserSearch.Found found = search.find(contract, kind, sought, part);
    Map<UUID, Instant> locked = locks.of(found.users().stream().map(TerminalUser::id).toList());
    return request.page(
        found.users(),
        user -> TerminalUserView.of(user, mfa, locked.get(user.id())),
        last -> RowField.cursor(part, last),
        found.total());
  }

  @Override
  public String kind() {
    return "accounts";
  }

  @Override
  public Set<String> kinds() {
    return Arrays.stream(TerminalKind.values()).map(Enum::name).collect(Collectors.toSet());
  }

  @Override
  @Transactional
  public List<UUID> shown(String contract, ListFilter filter) {
    return search.ids(
        contract,
        filter.kind() == null ? null : TerminalKind.valueOf(filter.kind()),
        Keywords.of(filter.q()),
        SortedPart.whole(order(filter.sort(), mandatory.holds(contract)), TerminalUserField.class));
  }

  /** By what is shown: where everybody must have a second factor, there is no telling by it. */
  private static @Nullable String order(@Nullable String sort, boolean mandatory) {
    SortBy<TerminalUserField> asked = SortBy.of(sort, TerminalUserField.class);
    return mandatory && asked.field() == TerminalUserField.MFA
        ? new SortBy<>(TerminalUserField.NUMBER, asked.descending()).text()
        : sort;
  }

  @Transactional
  TerminalUserView one(String contract, UUID id) {
    return users
        .find(contract, id)
        .map(user -> TerminalUserView.of(user, mandatory.holds(contract), locks.of(id)))
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }
}
