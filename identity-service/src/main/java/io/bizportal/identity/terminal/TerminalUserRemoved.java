package io.bizportal.identity.terminal;

import java.util.UUID;

/** Somebody who had a password is gone, told within the transaction that removes him. */
public record TerminalUserRemoved(UUID terminalUser) {}
