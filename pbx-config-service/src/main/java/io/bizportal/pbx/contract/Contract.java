package io.bizportal.pbx.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A contract's row; its descriptive columns are written by events and read by nobody here yet. */
@Entity
class Contract {

  @Id String number;

  @Column String company;

  @Column String service;

  @Column(name = "contract_version")
  long contractVersion;

  @Column(name = "extension_count")
  int extensionCount;
}
