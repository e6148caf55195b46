package io.bizportal.pbx.extension;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.page.Total;
import io.bizportal.pbx.contract.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of a contract's extensions. */
@ApplicationScoped
class ListExtensions {

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
    List<String> terms = ExtensionSearch.terms(q);
    SortedPart<ExtensionField> part = SortedPart.of(sort, ExtensionField.class, request);
    ExtensionSearch.Found found =
        terms.isEmpty()
            ? new ExtensionSearch.Found(
                search.list(contract, part), Total.exactly(contracts.extensions(contract)))
            : search.search(contract, terms, part);
    return request.page(
        found.part(), ExtensionView::of, last -> ExtensionField.cursor(part, last), found.total());
  }

  @Transactional
  ExtensionView one(String contract, UUID id) {
    return ExtensionView.of(extensions.require(contract, id));
  }
}
