package io.bizportal.pbx.dotphone;

/** A login ID and the 050 number that belongs to it. */
record Line(String loginId, String number) {}
