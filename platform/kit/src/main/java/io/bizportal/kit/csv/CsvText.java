package io.bizportal.kit.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file's characters, and how they were written: recognised by the byte order mark, or by which
 * encoding all of its lines can be read in.
 */
public record CsvText(CsvEncoding encoding, String text) {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int[][] ARCHIVES = {{'P', 'K', 3, 4}, {0xD0, 0xCF, 0x11, 0xE0}};
  private static final int LOOKED_AT = 4096;

  /**
   * The characters of {@code file}, or what stands against reading them.
   *
   * @param told how they are written, if somebody said so
   */
  public static CsvText of(byte[] file, @Nullable CsvEncoding told) {
    refuseOtherFiles(file);
    boolean marked = begins(file, MARK);
    if (marked || told == CsvEncoding.UTF_8) {
      return new CsvText(
          CsvEncoding.UTF_8, decoded(file, marked ? MARK.length : 0, CsvEncoding.UTF_8));
    }
    if (told == CsvEncoding.WINDOWS_31J) {
      return new CsvText(CsvEncoding.WINDOWS_31J, decoded(file, 0, CsvEncoding.WINDOWS_31J));
    }
    return detected(file);
  }

  private static CsvText detected(byte[] file) {
    String utf8 = lenient(file, 0, file.length, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new CsvText(CsvEncoding.UTF_8, utf8);
    }
    refuseMixture(file);
    return new CsvText(CsvEncoding.WINDOWS_31J, decoded(file, 0, CsvEncoding.WINDOWS_31J));
  }

  private static void refuseOtherFiles(byte[] file) {
    for (int[] archive : ARCHIVES) {
      if (begins(file, archive)) {
        throw new CsvFault(
                0,
                "not-csv",
                "CSVファイルではありません（Excelブックなど）。CSV形式で保存してください",
                "Not a CSV file but a workbook or an archive: save it as CSV")
            .thrown();
      }
    }
    if (begins(file, new int[] {0xFF, 0xFE}) || begins(file, new int[] {0xFE, 0xFF})) {
      throw utf16();
    }
    int zeros = 0;
    int first = -1;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == 0) {
        first = first < 0 ? i : first;
        zeros += i < LOOKED_AT ? 1 : 0;
      }
    }
    if (zeros > Math.min(file.length, LOOKED_AT) / 4) {
      throw utf16();
    }
    if (first >= 0) {
      throw new CsvFault(
              line(file, first), "nul-byte", "使用できない文字（NUL）が含まれています", "Contains a NUL character")
          .thrown();
    }
  }

  private static CsvFault.Thrown utf16() {
    return new CsvFault(
            0,
            "utf-16",
            "文字コードがUTF-16です。UTF-8またはShift_JISで保存してください",
            "Written in UTF-16: save it in UTF-8 or Shift_JIS")
        .thrown();
  }

  /**
   * Some lines can only be Windows-31J; others that spell Japanese in UTF-8 can't be by chance,
   * beyond a few half-width letters.
   */
  private static void refuseMixture(byte[] file) {
    long number = 1;
    long utf8Line = 0;
    long otherLine = 0;
    for (int start = 0; start < file.length; number++) {
      int end = start;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      String line = lenient(file, start, end - start, StandardCharsets.UTF_8);
      if (line == null) {
        otherLine = otherLine == 0 ? number : otherLine;
      } else if (utf8Line == 0 && line.chars().anyMatch(c -> c >= 0x2000)) {
        utf8Line = number;
      }
      start = end + 1;
    }
    if (utf8Line > 0) {
      throw new CsvFault(
              Math.max(utf8Line, otherLine),
              "mixed-encoding",
              "文字コードが混在しています（%d行目はUTF-8、%d行目はそれ以外）".formatted(utf8Line, otherLine),
              "Mixes encodings: line %d is UTF-8, line %d is not".formatted(utf8Line, otherLine))
          .thrown();
    }
  }

  private static String decoded(byte[] file, int from, CsvEncoding encoding) {
    String text = lenient(file, from, file.length - from, encoding.charset());
    if (text != null) {
      return text;
    }
    long line = 1;
    for (int start = from; start < file.length; line++) {
      int end = start;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      if (lenient(file, start, end - start, encoding.charset()) == null) {
        break;
      }
      start = end + 1;
    }
    throw new CsvFault(
            line,
            "unreadable-characters",
            "%d行目に%sとして読めない文字があります".formatted(line, encoding.label().toUpperCase()),
            "Line %d can't be read as %s".formatted(line, encoding.label().toUpperCase()))
        .thrown();
  }

  private static @Nullable String lenient(byte[] file, int from, int length, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(file, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static long line(byte[] file, int at) {
    long line = 1;
    for (int i = 0; i < at; i++) {
      line += file[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static boolean begins(byte[] file, byte[] with) {
    return file.length >= with.length
        && ByteBuffer.wrap(file, 0, with.length).equals(ByteBuffer.wrap(with));
  }

  private static boolean begins(byte[] file, int[] with) {
    if (file.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((file[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
