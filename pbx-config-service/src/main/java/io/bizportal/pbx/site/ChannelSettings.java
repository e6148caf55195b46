package io.bizportal.pbx.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.rule.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller asks for: the whole list, at every change. */
@Schema(name = "SiteChannelSettings")
record ChannelSettings(@Nullable List<@Nullable SiteChannels> sites) {

  static final ChannelSettings NONE = new ChannelSettings(List.of());
  static final int MOST_SITES = 500;

  private static final Pattern SITE = Pattern.compile("[2-9][0-9]{0,3}");

  /** As they are stored, by site number; what is wrong is in the findings. */
  @JsonIgnore
  List<SiteChannels> checked(Findings findings) {
    List<@Nullable SiteChannels> given = sites == null ? List.of() : sites;
    if (given.size() > MOST_SITES) {
      findings.add(
          "/sites", "too-many", "拠点は" + MOST_SITES + "件までです", "At most " + MOST_SITES + " sites");
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    List<SiteChannels> checked = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      SiteChannels site = given.get(i);
      String pointer = "/sites/" + i;
      String number = site == null ? "" : number(site.siteNumber());
      if (!SITE.matcher(number).matches()) {
        findings.add(
            pointer + "/siteNumber",
            "not-a-site-number",
            "0と1以外で始まる4桁以内の数字を入力してください",
            "At most four digits, not starting with 0 or 1");
      } else if (!seen.add(number)) {
        findings.add(
            pointer + "/siteNumber", "site-twice", "同じ拠点番号が2回あります", "This site is named twice");
      }
      Integer channels = site == null ? null : site.channels();
      if (channels == null || channels < 1 || channels > SiteChannels.MOST) {
        findings.add(
            pointer + "/channels",
            "out-of-range",
            "チャネル数は1～" + SiteChannels.MOST + "です",
            "Channels go from 1 to " + SiteChannels.MOST);
      }
      checked.add(new SiteChannels(number, channels));
    }
    checked.sort(Comparator.comparing(one -> String.valueOf(one.siteNumber())));
    return checked;
  }

  private static String number(@Nullable String given) {
    return Optional.ofNullable(given)
        .flatMap(EnteredNumber::read)
        .map(EnteredNumber::digits)
        .orElse("");
  }
}
