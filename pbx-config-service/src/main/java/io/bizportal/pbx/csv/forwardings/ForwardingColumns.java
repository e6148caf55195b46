package io.bizportal.pbx.csv.forwardings;

import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Words;
import io.bizportal.pbx.voice.VoiceForwarding;
import io.bizportal.pbx.voice.VoiceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the forwardings' table, and what their cells are called. */
final class ForwardingColumns {

  static final Words<Boolean> YES_OR_NO =
      Words.of(
          Map.entry(true, List.of("する", "Yes", "true", "on", "1", "○", "はい", "あり")),
          Map.entry(false, List.of("しない", "No", "false", "off", "0", "×", "いいえ", "なし")));

  static final Words<VoiceTarget> TARGETS =
      Words.of(
          Map.entry(
              VoiceTarget.FORWARD,
              List.of("電話番号へ転送", "A telephone number", "電話番号", "転送先番号", "Number")),
          Map.entry(VoiceTarget.VOICEMAIL, List.of("留守番電話", "Voicemail")));

  static final List<Column> ALL = all();

  private ForwardingColumns() {}

  /** The column of a place in the list of destinations, from 1. */
  static String destination(int place) {
    return "destination" + place;
  }

  private static List<Column> all() {
    List<Column> columns = new ArrayList<>();
    columns.add(
        Column.of(
                "number",
                "電話番号",
                "Telephone number",
                "どの番号かを示します。このご契約の番号だけを変更できます。ハイフンを入れても構いません",
                "Tells which number it is; only numbers of this contract can be changed. With or"
                    + " without hyphens")
            .also("番号", "Number", "Phone number")
            .needed()
            .holding(Column.Form.DIGITS)
            .like("0312345678"));
    columns.add(
        Column.of("enabled", "転送", "Forwarding", "するまたはしない。空欄は「しない」", "Yes or No; empty: No")
            .like("する"));
    columns.add(
        Column.of(
                "unconditional", "無条件", "Unconditional", "すべての着信を転送します", "All calls are forwarded")
            .also("無条件転送"));
    columns.add(
        Column.of("busy", "話中", "Busy", "話し中の着信を転送します", "Calls while the line is busy")
            .also("話中時転送"));
    columns.add(
        Column.of("noAnswer", "無応答", "No answer", "応答がない着信を転送します", "Calls nobody answers")
            .also("無応答時転送")
            .like("する"));
    columns.add(
        Column.of(
                "unreachable",
                "圏外",
                "Unreachable",
                "端末に接続できないときの着信を転送します",
                "Calls while the terminal can’t be reached")
            .also("接続不可", "不通"));
    columns.add(
        Column.of(
                "ringSeconds",
                "呼出秒数",
                "Ring seconds",
                "無応答とみなすまでの秒数。5～30、空欄は30",
                "Until it counts as no answer: 5 to 30; empty: 30")
            .also("呼出時間")
            .like("15"));
    columns.add(
        Column.of(
                "target",
                "転送の方法",
                "Forward to",
                TARGETS.choices(false) + "。空欄は「電話番号へ転送」。留守番電話はメッセージボックスのご契約が必要です",
                TARGETS.choices(true)
                    + "; empty: a telephone number. Voicemail needs a message-box contract")
            .like("電話番号へ転送"));
    for (int place = 1; place <= VoiceForwarding.MOST_DESTINATIONS; place++) {
      columns.add(
          Column.of(
                  destination(place),
                  "転送先" + place,
                  "Destination " + place,
                  "32桁まで（メンバーズネットのご契約では28桁まで）。ハイフンを入れても構いません",
                  "At most 32 digits, 28 under a members-net contract; with or without hyphens")
              .holding(Column.Form.DIGITS)
              .like(place == 1 ? "0669998888" : ""));
    }
    columns.add(
        Column.of(
                "effective",
                "有効な転送先",
                "Effective destination",
                "転送先の番号（1～5）のどれに転送するか",
                "Which of the five destinations calls go to, from 1 to 5")
            .also("有効")
            .like("1"));
    return List.copyOf(columns);
  }

  static List<@Nullable String> cells(ForwardingRow row, boolean english) {
    VoiceForwarding set = row.forwarding();
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(row.number());
    cells.add(YES_OR_NO.write(set.enabled(), english));
    cells.add(YES_OR_NO.write(set.unconditional(), english));
    cells.add(YES_OR_NO.write(set.busy(), english));
    cells.add(YES_OR_NO.write(set.noAnswer(), english));
    cells.add(YES_OR_NO.write(set.unreachable(), english));
    cells.add(Integer.toString(set.ringSeconds()));
    cells.add(TARGETS.write(set.target(), english));
    for (int place = 0; place < VoiceForwarding.MOST_DESTINATIONS; place++) {
      cells.add(place < set.destinations().size() ? set.destinations().get(place) : null);
    }
    cells.add(set.effective() == null ? null : Integer.toString(set.effective()));
    return cells;
  }
}
