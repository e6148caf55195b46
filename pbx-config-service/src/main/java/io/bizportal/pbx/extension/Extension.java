package io.bizportal.pbx.extension;

import io.bizportal.kit.seal.SealingKeys;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An extension's row. */
@Entity
class Extension {

  @Id UUID id;

  @Column(updatable = false)
  String contract;

  @Column(name = "site_number")
  String siteNumber;

  @Column(name = "terminal_number")
  String terminalNumber;

  @Column(name = "office_link_number")
  @Nullable String officeLinkNumber;

  @Column String memo;

  @Enumerated(EnumType.STRING)
  @Column(name = "terminal_kind")
  @Nullable TerminalKind terminalKind;

  @Column(name = "multiple_devices")
  boolean multipleDevices;

  @Column(name = "outgoing_number")
  @Nullable String outgoingNumber;

  @Column(name = "notification_number")
  @Nullable String notificationNumber;

  @Column(name = "directed_pickup")
  boolean directedPickup;

  @Column(name = "barring_profile")
  @Nullable String barringProfile;

  @Column(name = "delivery_address")
  @Nullable String deliveryAddress;

  @Column(name = "terminal_item")
  @Nullable String terminalItem;

  @Column(name = "terminal_memo")
  @Nullable String terminalMemo;

  @Column(name = "sip_user_id", updatable = false)
  String sipUserId;

  @Column(name = "sip_secret")
  byte[] sipSecret;

  @Column(name = "sip_secret_key")
  String sipSecretKey;

  /** Made by the database from its two parts, for queries alone: see {@link #number()}. */
  @Column(insertable = false, updatable = false)
  private @Nullable String number;

  /** Kept by the database, for lists alone; null: off. */
  @Enumerated(EnumType.STRING)
  @Column(name = "absence_mode", insertable = false, updatable = false)
  private @Nullable AbsenceMode absenceMode;

  @Column(name = "search_line")
  String searchLine;

  /**
   * Counted here and not by Hibernate: it is checked against If-Match under the contract's lock.
   */
  @Column long version;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  String number() {
    return siteNumber + terminalNumber;
  }

  /** As it was when this was read. */
  AbsenceMode absence() {
    return absenceMode == null ? AbsenceMode.OFF : absenceMode;
  }

  void apply(CheckedSettings settings) {
    siteNumber = settings.siteNumber();
    terminalNumber = settings.terminalNumber();
    officeLinkNumber = settings.officeLinkNumber();
    memo = settings.memo();
    terminalKind = settings.terminalKind();
    multipleDevices = settings.multipleDevices();
    outgoingNumber = settings.outgoingNumber();
    notificationNumber = settings.notificationNumber();
    directedPickup = settings.directedPickup();
    barringProfile = settings.barringProfile();
    deliveryAddress = settings.deliveryAddress();
    terminalItem = settings.terminalItem();
    terminalMemo = settings.terminalMemo();
    searchLine = searchLine(settings);
  }

  void register(String userId, SealingKeys.Sealed secret) {
    sipUserId = userId;
    sipSecret = secret.bytes();
    sipSecretKey = secret.key();
  }

  void touched(Instant now) {
    version++;
    updatedAt = now;
  }

  /** The line that searches look at. */
  static String searchLine(CheckedSettings settings) {
    String link = settings.officeLinkNumber();
    return searchable(
        settings.number() + "\n" + (link == null ? "" : link) + "\n" + settings.memo());
  }

  /** The form in which terms and lines are compared. */
  static String searchable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
