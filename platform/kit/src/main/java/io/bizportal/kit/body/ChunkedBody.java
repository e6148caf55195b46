package io.bizportal.kit.body;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** A body in chunks declares no length: it is counted as it is read. */
@Provider
class ChunkedBody implements ContainerRequestFilter {

  private final BodyLimit limit;

  ChunkedBody(BodyLimit limit) {
    this.limit = limit;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null && request.hasEntity()) {
      request.setEntityStream(
          limit.counted(request.getEntityStream(), request.getUriInfo().getRequestUri().getPath()));
    }
  }
}
