package io.bizportal.entitlement.grant;

/** From which level to which; never the same twice. */
record LevelChange(Level before, Level after) {}
