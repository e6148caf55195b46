package io.bizportal.pbx.external;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What taking numbers over adds, or added.
 *
 * @param registered those the contract has already; they stay as they are
 * @param unsuitable those a cloud PBX takes no calls on
 * @param remaining how many are left for another time, as there are too many for one change set
 */
@Schema(
    name = "TakeOver",
    requiredProperties = {"contract", "added", "registered", "unsuitable", "remaining"})
record TakeOverView(
    String contract,
    List<String> added,
    List<String> registered,
    List<String> unsuitable,
    int remaining) {}
