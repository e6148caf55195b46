package io.bizportal.identity.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.identity.mail.MailLanguage;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as its company's people see it.
 *
 * @param masterId of the old portal, by which he may sign in as well; absent if he has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "id",
      "company",
      "name",
      "email",
      "telephone",
      "role",
      "status",
      "secondFactorSkipped",
      "mailLanguage",
      "timeZone",
      "thresholdMail",
      "createdAt",
      "version"
    })
record AccountView(
    UUID id,
    String company,
    String name,
    String email,
    @Nullable String masterId,
    String telephone,
    Role role,
    AccountStatus status,
    @Nullable SecondFactor secondFactor,
    boolean secondFactorSkipped,
    MailLanguage mailLanguage,
    String timeZone,
    @Nullable String title,
    @Nullable String mobile,
    @Nullable String comment,
    boolean thresholdMail,
    Instant createdAt,
    long version) {

  static AccountView of(Account account) {
    return of(account, Set.of(), Set.of());
  }

  /**
   * @param blocked who can't sign in for now, because of failed tries
   * @param skipping who has a browser that goes without the second factor
   */
  static AccountView of(Account account, Set<UUID> blocked, Set<UUID> skipping) {
    boolean locked = account.status == AccountStatus.ACTIVE && blocked.contains(account.id);
    return new AccountView(
        account.id,
        account.company,
        account.name,
        account.email,
        account.masterId,
        account.telephone,
        account.role,
        locked ? AccountStatus.LOCKED : account.status,
        account.secondFactor,
        skipping.contains(account.id),
        account.mailLanguage,
        account.timeZone,
        account.title,
        account.mobile,
        account.comment,
        account.thresholdMail,
        account.createdAt,
        account.version);
  }
}
