package io.bizportal.identity.signin;

import io.bizportal.identity.account.Account;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Everybody sees his own sign-ins (B1). */
@Path("/v1/me/sign-ins")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class OwnSignInsResource {

  private final ReadSignIns read;
  private final Reader reader;

  OwnSignInsResource(ReadSignIns read, Reader reader) {
    this.read = read;
    this.reader = reader;
  }

  @GET
  @Transactional
  @Operation(summary = "The caller's own sign-ins, newest first")
  public Page<SignInView> mine(@BeanParam PageRequest page) {
    Account self = reader.self();
    return read.page(self.company(), SignInFilter.of(self), self.recipient().timeZone(), page);
  }
}
