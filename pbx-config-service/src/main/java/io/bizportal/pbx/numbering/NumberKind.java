package io.bizportal.pbx.numbering;

/** Kinds of subscriber numbers in the Japanese plan. */
public enum NumberKind {
  /** 0AB–J, ten digits. */
  GEOGRAPHIC,
  /** 050, eleven digits. */
  IP_PHONE,
  /** 070, 080, 090, eleven digits. */
  MOBILE,
  /** 060, eleven digits: the newest range of mobile telephones, which not every carrier reaches. */
  MOBILE_060,
  /** 020, eleven digits, or fourteen for 0200: machines and pagers. */
  M2M,
  /** 0120, ten digits, and 0800, eleven. */
  FREE_PHONE,
  /** 0570, ten digits. */
  NAVI_DIAL,
  /** 0990, ten digits: charged to the caller for a third party. */
  PREMIUM
}
