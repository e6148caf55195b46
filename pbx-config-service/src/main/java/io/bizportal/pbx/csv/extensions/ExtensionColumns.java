package io.bizportal.pbx.csv.extensions;

import static io.bizportal.kit.table.Column.of;

import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Column.Form;
import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.extension.AbsenceMode;
import io.bizportal.pbx.extension.CheckedSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns, and how an extension is written in them. */
final class ExtensionColumns {

  private static final String YES_NO_JA = "「する」または「しない」。空欄は「しない」";
  private static final String YES_NO_EN = "Yes or No; empty: No";
  private static final String REACTION_JA = "「何もしない」「転送」「留守番電話」のいずれか。空欄は「何もしない」";
  private static final String REACTION_EN = "Nothing, Forward or Voicemail; empty: Nothing";

  static final List<Column> ALL =
      List.of(
          of("siteNumber", "拠点番号", "Site number", "端末番号とつなげて内線番号になります", "Begins the number")
              .needed()
              .like("20"),
          of("terminalNumber", "端末番号", "Terminal number", "最大4桁", "At most four digits")
              .needed()
              .like("200"),
          of("officeLinkNumber", "オフィスリンク内線番号", "Office link number", "3～8桁", "3 to 8 digits"),
          of("memo", "メモ", "Memo", "200文字まで", "At most 200 characters").like("受付"),
          of(
                  "terminalKind",
                  "端末種別",
                  "Terminal kind",
                  ExtensionWords.TERMINALS.choices(false) + "。空欄は選択しない",
                  ExtensionWords.TERMINALS.choices(true) + "; empty: none chosen")
              .also("端末の種類")
              .like("IP電話機"),
          of("multipleDevices", "複数台利用", "Multiple devices", YES_NO_JA, YES_NO_EN).like("しない"),
          of(
                  "outgoingNumber",
                  "外線発信番号",
                  "Outgoing number",
                  "外線着信に登録されている番号",
                  "One of the external numbers")
              .holding(Form.DIGITS),
          of(
                  "notificationNumber",
                  "通知番号",
                  "Notification number",
                  "外線着信に登録されている番号",
                  "One of the external numbers")
              .holding(Form.DIGITS),
          of("directedPickup", "指定ピックアップ", "Directed pickup", YES_NO_JA, YES_NO_EN).like("しない"),
          of(
              "barringProfile",
              "発信規制",
              "Barring profile",
              "発信規制プロファイルの名前",
              "Name of a barring profile"),
          of(
                  "deliveryAddress",
                  "IP電話機の送付先",
                  "Delivery address",
                  "200文字まで",
                  "At most 200 characters")
              .also("送付先"),
          of("terminalItem", "端末の品目", "Terminal item", "60文字まで", "At most 60 characters")
              .also("端末品目"),
          of("terminalMemo", "端末のメモ", "Terminal memo", "200文字まで", "At most 200 characters")
              .also("端末メモ"),
          of(
                  "mode",
                  "不在時動作",
                  "Absence behaviour",
                  "「転送・留守番電話」または「オフ」。空欄は「オフ」。シングルナンバーリーチは画面で設定します",
                  "Forwarding and voicemail, or Off; empty: Off. Single number reach is set on its screen")
              .like("転送・留守番電話"),
          of(
                  "destination",
                  "転送先",
                  "Destination",
                  "外線番号、または内線・着信グループの番号。転送する条件があるとき",
                  "Outside, or an extension's or group's; if some case forwards")
              .also("転送先の電話番号")
              .holding(Form.DIGITS)
              .like("0312345678"),
          of("unconditional", "無条件", "Unconditional", REACTION_JA, REACTION_EN),
          of("busy", "話中", "Busy", REACTION_JA, REACTION_EN),
          of("unreachable", "圏外", "Unreachable", REACTION_JA, REACTION_EN),
          of("noAnswer", "無応答", "No answer", REACTION_JA, REACTION_EN).like("転送"),
          of("ringSeconds", "呼出秒数", "Ring seconds", "5～30。無応答の動作があるとき", "5 to 30, with No answer")
              .like("15"),
          of(
                  "voicemailPin",
                  "留守番電話の暗証番号",
                  "Voicemail PIN",
                  "4～10桁。書き出されません。空欄なら変わりません",
                  "4 to 10 digits; never exported; empty: stays as it is")
              .also("暗証番号", "PIN")
              .holding(Form.SECRET));

  private ExtensionColumns() {}

  static List<@Nullable String> cells(ExtensionRow row, boolean english) {
    CheckedSettings s = row.settings();
    List<@Nullable String> cells = new ArrayList<>(ALL.size());
    cells.add(s.siteNumber());
    cells.add(s.terminalNumber());
    cells.add(s.officeLinkNumber());
    cells.add(s.memo());
    cells.add(
        s.terminalKind() == null
            ? null
            : ExtensionWords.TERMINALS.write(s.terminalKind(), english));
    cells.add(ExtensionWords.YES_OR_NO.write(s.multipleDevices(), english));
    cells.add(s.outgoingNumber());
    cells.add(s.notificationNumber());
    cells.add(ExtensionWords.YES_OR_NO.write(s.directedPickup(), english));
    cells.add(s.barringProfile());
    cells.add(s.deliveryAddress());
    cells.add(s.terminalItem());
    cells.add(s.terminalMemo());
    absence(row.absence(), english, cells);
    cells.add(row.newPin() == null ? null : Column.MASK);
    return cells;
  }

  /** From the destination to the ring seconds. */
  private static void nothing(List<@Nullable String> cells) {
    for (int i = 0; i < 6; i++) {
      cells.add(null);
    }
  }

  private static void absence(
      AbsenceBehaviour absence, boolean english, List<@Nullable String> cells) {
    switch (absence) {
      case AbsenceBehaviour.Off() -> {
        cells.add(ExtensionWords.MODES.write(AbsenceMode.OFF, english));
        nothing(cells);
      }
      case AbsenceBehaviour.SingleNumberReach reach -> {
        cells.add(ExtensionWords.MODES.write(AbsenceMode.SINGLE_NUMBER_REACH, english));
        nothing(cells);
      }
      case AbsenceBehaviour.Forwarding f -> {
        cells.add(ExtensionWords.MODES.write(AbsenceMode.FORWARDING, english));
        cells.add(f.destination());
        for (Reaction reaction :
            List.of(f.unconditional(), f.busy(), f.unreachable(), f.noAnswer())) {
          cells.add(ExtensionWords.REACTIONS.write(reaction, english));
        }
        cells.add(f.ringSeconds() == null ? null : f.ringSeconds().toString());
      }
    }
  }
}
