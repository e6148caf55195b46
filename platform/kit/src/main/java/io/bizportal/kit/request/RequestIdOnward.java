package io.bizportal.kit.request;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Hands the request ID on to the services this one calls. */
@Provider
public class RequestIdOnward implements ClientRequestFilter {

  @Override
  public void filter(ClientRequestContext request) {
    String id = RequestId.current();
    if (id != null) {
      request.getHeaders().putSingle(RequestId.HEADER, id);
    }
  }
}
