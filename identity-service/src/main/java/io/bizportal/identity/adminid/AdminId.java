package io.bizportal.identity.adminid;

import java.util.UUID;

/** An admin ID: who signs in with it runs the base contract. */
record AdminId(UUID id, String contract, String company, String loginId) {}
