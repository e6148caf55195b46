package io.bizportal.entitlement.reach;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bizportal.entitlement.contract.JapaneseToday;
import io.bizportal.entitlement.grant.GrantLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Answers from pictures that are as new as the last commit. */
@ApplicationScoped
public class CurrentReach {

  /** Companies kept in memory. */
  private static final long COMPANIES = 2_000;

  private final Cache<String, CompanyReach> pictures =
      Caffeine.newBuilder().maximumSize(COMPANIES).build();
  private final GrantLedger ledger;
  private final ReachReader reader;
  private final JapaneseToday today;

  CurrentReach(GrantLedger ledger, ReachReader reader, JapaneseToday today) {
    this.ledger = ledger;
    this.reader = reader;
    this.today = today;
  }

  /** A contract an account reaches; unknown, forbidden and not yet visible are alike. */
  public Optional<ReachedContract> contract(String company, UUID account, String number) {
    return of(company).contract(account, number, today.get());
  }

  CompanyReach of(String company) {
    long committed = ledger.version(company).orElse(0);
    return pictures
        .asMap()
        .compute(
            company,
            (id, held) ->
                held != null && held.grantVersion() >= committed ? held : reader.read(id));
  }
}
