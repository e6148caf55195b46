package io.bizportal.pbx.csv.extensions;

import io.bizportal.kit.table.Words;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.extension.AbsenceMode;
import io.bizportal.pbx.extension.TerminalKind;
import java.util.List;
import java.util.Map;

/** How what is chosen for an extension is written. */
final class ExtensionWords {

  static final Words<Boolean> YES_OR_NO =
      Words.of(
          Map.entry(true, List.of("する", "Yes", "true", "on", "1", "○", "はい", "あり")),
          Map.entry(false, List.of("しない", "No", "false", "off", "0", "×", "いいえ", "なし")));

  static final Words<TerminalKind> TERMINALS =
      Words.of(
          Map.entry(TerminalKind.IP_PHONE, List.of("IP電話機", "IP phone")),
          Map.entry(TerminalKind.SMARTPHONE, List.of("スマートフォン", "Smartphone")),
          Map.entry(TerminalKind.SOFTPHONE, List.of("パソコン（ソフトフォン）", "Softphone", "ソフトフォン")),
          Map.entry(TerminalKind.CORDLESS, List.of("コードレス電話機", "Cordless phone", "コードレス")),
          Map.entry(TerminalKind.VOIP_GATEWAY, List.of("VoIPゲートウェイ", "VoIP gateway", "VoIP-GW")),
          Map.entry(TerminalKind.OTHER, List.of("その他", "Other")));

  static final Words<AbsenceMode> MODES =
      Words.of(
          Map.entry(
              AbsenceMode.FORWARDING, List.of("転送・留守番電話", "Forwarding and voicemail", "オン", "on")),
          Map.entry(AbsenceMode.SINGLE_NUMBER_REACH, List.of("シングルナンバーリーチ", "Single number reach")),
          Map.entry(AbsenceMode.OFF, List.of("オフ", "Off")));

  static final Words<Reaction> REACTIONS =
      Words.of(
          Map.entry(Reaction.NOTHING, List.of("何もしない", "Nothing", "なし")),
          Map.entry(Reaction.FORWARD, List.of("転送", "Forward")),
          Map.entry(Reaction.VOICEMAIL, List.of("留守番電話", "Voicemail")));

  private ExtensionWords() {}
}
