package io.bizportal.identity.terminal;

import java.util.UUID;

/** An administrator forgave somebody's wrong tries, told within the transaction that records it. */
public record TerminalUserUnlocked(UUID terminalUser) {}
