package io.bizportal.pbx.extension;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.contract.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of a contract's extensions, by number. */
@ApplicationScoped
class ListExtensions {

  private final Extensions extensions;
  private final Contracts contracts;

  ListExtensions(Extensions extensions, Contracts contracts) {
    this.extensions = extensions;
    this.contracts = contracts;
  }

  @Transactional
  Page<ExtensionView> list(String contract, @Nullable String q, PageRequest request) {
    String after = request.cursor() == null ? "" : Cursor.parts(request.cursor()).getFirst();
    List<Extension> found = extensions.page(contract, q, after, request.limit() + 1);
    boolean more = found.size() > request.limit();
    List<Extension> shown = more ? found.subList(0, request.limit()) : found;
    return new Page<>(
        shown.stream().map(ExtensionView::of).toList(),
        more ? Cursor.of(shown.getLast().number()) : null,
        q == null || q.isBlank() ? contracts.extensions(contract) : extensions.count(contract, q));
  }

  @Transactional
  ExtensionView one(String contract, UUID id) {
    return ExtensionView.of(extensions.require(contract, id));
  }
}
