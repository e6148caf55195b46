package io.bizportal.pbx.csv.forwardings;

import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.voice.VoiceForwarding;
import java.util.Set;

/**
 * The forwarding of a number as a row tells it.
 *
 * @param options what the contract has
 */
record ForwardingRow(String number, Set<ContractOption> options, VoiceForwarding forwarding) {}
