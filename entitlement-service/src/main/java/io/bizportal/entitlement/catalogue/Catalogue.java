package io.bizportal.entitlement.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.entitlement.ServiceKind;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All services, in the catalogue's order; the service doesn't start without one for each kind. */
@Startup
@ApplicationScoped
public class Catalogue {

  private static final String FILE = "/catalogue.json";

  private final List<CatalogueEntry> entries;
  private final Map<ServiceKind, CatalogueEntry> byService = new EnumMap<>(ServiceKind.class);

  Catalogue(ObjectMapper json) {
    try (InputStream file = Catalogue.class.getResourceAsStream(FILE)) {
      entries = List.of(json.readValue(file, CatalogueEntry[].class));
    } catch (IOException e) {
      throw new IllegalStateException(FILE, e);
    }
    entries.forEach(entry -> byService.put(entry.service(), entry));
    if (byService.size() != entries.size()
        || !byService.keySet().containsAll(Arrays.asList(ServiceKind.values()))) {
      throw new IllegalStateException(FILE + " doesn't have each service once");
    }
  }

  public List<CatalogueEntry> entries() {
    return entries;
  }

  /** Whether there are settings to be entered for contracts of this service. */
  public boolean hasSettingsSite(ServiceKind service) {
    return Objects.requireNonNull(byService.get(service)).hasSettingsSite();
  }
}
