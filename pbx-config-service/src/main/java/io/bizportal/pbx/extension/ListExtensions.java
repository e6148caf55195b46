package io.bizportal.pbx.extension;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.page.Total;
import io.bizportal.kit.table.KindList;
import io.bizportal.kit.table.ListFilter;
import io.bizportal.pbx.contract.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract's extensions, a page of them or all that the list shows. */
@ApplicationScoped
class ListExtensions implements KindList {

  private final Extensions extensions;
  private final ExtensionSearch search;
  private final Contracts contracts;

  ListExtensions(Extensions extensions, ExtensionSearch search, Contracts contracts) {
    this.extensions = extensions;
    this.search = search;
    this.contracts = contracts;
  }

  @Transactional
  Page<ExtensionView> list(
      String contract, @Nullable String q, @Nullable String sort, PageRequest request) {
    List<String> terms = SearchTerms.of(q);
    SortedPart<ExtensionField> part = SortedPart.of(sort, ExtensionField.class, request);
    ExtensionSearch.Found found =
        terms.isEmpty()
            ? new ExtensionSearch.Found(
                search.list(contract, part), Total.exactly(contracts.extensions(contract)))
            : search.search(contract, terms, part);
    return request.page(
        found.part(), ExtensionView::listed, last -> RowField.cursor(part, last), found.total());
  }

  @Override
  public String kind() {
    return "extensions";
  }

  @Override
  @Transactional
  public List<UUID> shown(String contract, ListFilter filter) {
    return search.ids(
        contract,
        SearchTerms.of(filter.q()),
        SortedPart.whole(filter.sort(), ExtensionField.class));
  }

  @Transactional
  ExtensionView one(String contract, UUID id) {
    return ExtensionView.of(extensions.require(contract, id));
  }
}
