package io.bizportal.gateway.proxy;

import io.bizportal.gateway.GatewayConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** How long a request's body may be: files are longer than everything else. */
@ApplicationScoped
public class BodyLimit {

  private static final Pattern UPLOADS =
      Pattern.compile("/api/pbx/v1/contracts/N[0-9]{9}/hold-music");

  private static final Pattern TABLES =
      Pattern.compile(
          "/api/((pbx|identity)/v1|pbx/v1/voice-groups/Y[0-9]{1,9})/contracts/N[0-9]{9}/imports");

  private final GatewayConfig.Limits limits;

  BodyLimit(GatewayConfig config) {
    this.limits = config.limits();
  }

  /** By the path as it was sent: one written in another way is no upload's. */
  public long of(HttpServerRequest request) {
    String path = request.path();
    if (path == null) {
      return limits.body();
    }
    if (TABLES.matcher(path).matches()) {
      return limits.table();
    }
    return UPLOADS.matcher(path).matches() ? limits.upload() : limits.body();
  }
}
