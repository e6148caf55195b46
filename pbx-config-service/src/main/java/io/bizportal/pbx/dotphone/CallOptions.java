package io.bizportal.pbx.dotphone;

import io.bizportal.pbx.absence.AbsenceBehaviour;

/** What a login ID's line does; every instance keeps the rules. */
record CallOptions(
    AbsenceBehaviour.Forwarding forwarding, boolean rejectAnonymous, boolean clickToDial) {}
