package io.bizportal.identity.account;

import io.bizportal.identity.mail.MailLanguage;
import io.bizportal.identity.mail.Recipient;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of a company. */
@Entity
@Table(name = "account")
public class Account {

  @Id UUID id;

  @Column(updatable = false)
  String company;

  @Column String name;

  @Column String email;

  @Column String telephone;

  @Column @Nullable String mobile;

  @Column @Nullable String title;

  @Column @Nullable String comment;

  /** What he signed in with at the old portal, in small letters. */
  @Column(name = "master_id")
  @Nullable String masterId;

  @Enumerated(EnumType.STRING)
  Role role;

  @Enumerated(EnumType.STRING)
  @Column(name = "second_factor")
  @Nullable SecondFactor secondFactor;

  @Enumerated(EnumType.STRING)
  @Column(name = "mail_language")
  MailLanguage mailLanguage;

  @Column(name = "time_zone")
  String timeZone;

  @Column(name = "threshold_mail")
  boolean thresholdMail;

  @Enumerated(EnumType.STRING)
  AccountStatus status;

  @Column(name = "search_text")
  String searchText;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** When the first password was set. */
  @Column(name = "registered_at")
  @Nullable Instant registeredAt;

  @Version long version;

  /** For the persistence provider. */
  protected Account() {}

  static Account invited(String company, Contact contact, Role role, Instant now) {
    Account account = new Account();
    account.id = UUID.randomUUID();
    account.company = company;
    account.role = role;
    account.status = new AccountState.Invited().status();
    account.createdAt = now;
    account.contact(contact, now);
    return account;
  }

  void contact(Contact contact, Instant now) {
    name = contact.name();
    email = contact.email().value();
    telephone = contact.telephone();
    mailLanguage = contact.mailLanguage();
    timeZone = contact.timeZone().getId();
    soughtBy();
    updatedAt = now;
  }

  /** Lets him sign in by it as well (C11). */
  void alias(String migrated) {
    masterId = migrated;
    soughtBy();
  }

  private void soughtBy() {
    searchText = SearchText.of(name, email, telephone, masterId == null ? "" : masterId).value();
  }

  /** Leaves nothing of the person but the identifier. */
  void erase(Instant now) {
    status = AccountStatus.DELETED;
    name = "";
    email = "";
    telephone = "";
    mobile = null;
    title = null;
    comment = null;
    masterId = null;
    searchText = "";
    updatedAt = now;
  }

  void become(AccountState next, Instant now) {
    status = next.status();
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String company() {
    return company;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public String telephone() {
    return telephone;
  }

  public Role role() {
    return role;
  }

  /** Absent until the company's first administrator has chosen. */
  public @Nullable SecondFactor secondFactor() {
    return secondFactor;
  }

  /** An alias by which he may sign in as well (C11). */
  public @Nullable String masterId() {
    return masterId;
  }

  public MailLanguage mailLanguage() {
    return mailLanguage;
  }

  public AccountState state() {
    return AccountState.of(status);
  }

  public long version() {
    return version;
  }

  /** As a reader of mails. */
  public Recipient recipient() {
    return new Recipient(id, name, email, mailLanguage, ZoneId.of(timeZone));
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
