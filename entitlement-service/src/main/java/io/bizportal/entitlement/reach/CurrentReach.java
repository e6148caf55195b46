package io.bizportal.entitlement.reach;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.JapaneseToday;
import io.bizportal.entitlement.grant.CommittedVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers from pictures that are as new as the last commit. */
@ApplicationScoped
public class CurrentReach {

  /** Companies kept in memory. */
  private static final long COMPANIES = 2_000;

  private final Cache<String, CompanyReach> pictures =
      Caffeine.newBuilder().maximumSize(COMPANIES).build();
  private final CommittedVersions versions;
  private final ReachReader reader;
  private final JapaneseToday today;

  CurrentReach(CommittedVersions versions, ReachReader reader, JapaneseToday today) {
    this.versions = versions;
    this.reader = reader;
    this.today = today;
  }

  /** A contract an account reaches; unknown, forbidden and not yet visible are alike. */
  public Optional<ReachedContract> contract(String company, UUID account, String number) {
    return of(company).contract(account, number, today.get());
  }

  /** A contract of a company for somebody who belongs to it; unknown and not visible are alike. */
  public Optional<ReachedContract> ownContract(String company, String number) {
    return of(company).ownContract(number, today.get());
  }

  /** A voice group an account reaches; unknown, forbidden and not yet visible are alike. */
  public Optional<ReachedVoiceGroup> voiceGroup(String company, UUID account, String id) {
    return of(company).voiceGroup(account, id, today.get());
  }

  /** Those of some contracts and voice groups that an account reaches, at one instant. */
  public Map<String, ReachedTarget> targets(String company, UUID account, Collection<String> ids) {
    CompanyReach picture = of(company);
    LocalDate now = today.get();
    Map<String, ReachedTarget> reached = new HashMap<>();
    ids.forEach(id -> picture.target(account, id, now).ifPresent(found -> reached.put(id, found)));
    return reached;
  }

  /** How much of each service an account reaches. */
  public Map<ServiceKind, Offer> offers(String company, UUID account) {
    return of(company).offers(account, today.get());
  }

  /** A company as it is now. */
  public Look look(String company) {
    CompanyReach picture = of(company);
    LocalDate now = today.get();
    return (account, number) -> picture.contract(account, number, now);
  }

  /** Contracts an account may read now or will when their settings site opens. */
  public Set<String> readable(String company, UUID account) {
    return of(company).readable(account);
  }

  CompanyReach of(String company) {
    long committed = versions.of(company);
    CompanyReach kept = pictures.getIfPresent(company);
    if (kept != null && kept.grantVersion() >= committed) {
      return kept;
    }
    return pictures
        .asMap()
        .compute(
            company,
            (id, held) ->
                held != null && held.grantVersion() >= committed ? held : reader.read(id));
  }
}
