package io.bizportal.pbx.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads and sets the channels of a contract's sites. */
@ApplicationScoped
class SetSites {

  private final Sites sites;
  private final Clock clock;

  SetSites(Sites sites, Clock clock) {
    this.sites = sites;
    this.clock = clock;
  }

  @Transactional
  SitesView read(String contract) {
    return sites.view(sites.of(contract));
  }

  Written<SitesView> set(LockedContract contract, ExpectedVersion expected, ChannelSettings given) {
    ContractSites row = sites.of(contract.number());
    expected.mustBe(row.version, () -> sites.view(row));
    Findings findings = new Findings();
    List<SiteChannels> checked = given.checked(findings);
    findings.refuseIfAny();
    ObjectNode before = sites.state(row);
    sites.apply(row, checked);
    ObjectNode after = sites.state(row);
    if (!before.equals(after)) {
      row.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
      sites.persist(row);
    }
    return new Written<>(
        sites.view(row), List.of(new Change(Sites.RESOURCE, row.id, before, after)), List.of());
  }
}
