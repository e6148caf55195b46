package io.bizportal.kit.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;

/** Every HTTP request has an ID before anything else sees it, and answers with it. */
class RequestIdFilter {

  private static final int FIRST = 1_000;

  void register(@Observes Filters filters) {
    filters.register(
        context -> {
          String id = RequestId.accept(context.request().getHeader(RequestId.HEADER));
          context.request().headers().set(RequestId.HEADER, id);
          context.response().putHeader(RequestId.HEADER, id);
          RequestId.set(id);
          context.next();
        },
        FIRST);
  }
}
