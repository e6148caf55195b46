package io.bizportal.gateway.answer;

import io.vertx.core.MultiMap;

/** What browsers are told. */
public final class SecurityHeaders {

  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";
  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  /** For data: never rendered, never framed, never kept. */
  public static void api(MultiMap headers) {
    headers.set("Content-Security-Policy", API_POLICY);
    headers.set("Cache-Control", "no-store");
    common(headers);
  }

  /** For the application's own files. */
  public static void page(MultiMap headers, boolean immutable) {
    headers.set("Content-Security-Policy", PAGE_POLICY);
    headers.set("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    common(headers);
  }

  private static void common(MultiMap headers) {
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
  }
}
