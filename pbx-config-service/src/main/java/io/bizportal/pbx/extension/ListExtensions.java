package io.bizportal.pbx.extension;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.contract.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
    return request.page(
        extensions.page(contract, q, request.after(), request.limit() + 1),
        ExtensionView::of,
        extension -> Cursor.of(extension.number()),
        q == null || q.isBlank() ? contracts.extensions(contract) : extensions.count(contract, q));
  }

  @Transactional
  ExtensionView one(String contract, UUID id) {
    return ExtensionView.of(extensions.require(contract, id));
  }
}
