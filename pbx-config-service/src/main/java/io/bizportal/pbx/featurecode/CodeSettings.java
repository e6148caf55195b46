package io.bizportal.pbx.featurecode;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller asks for: all of it, at every change; a function left out has no code. */
@Schema(name = "FeatureCodeSettings")
record CodeSettings(
    @Schema(description = "コールピックアップ", examples = "*81") @Nullable String pickup,
    @Schema(description = "コールパーク", examples = "*82") @Nullable String park,
    @Schema(description = "パーク応答", examples = "*83") @Nullable String retrieve,
    @Schema(description = "留守番電話の再生", examples = "*85") @Nullable String voicemail,
    @Schema(description = "転送の開始", examples = "*21") @Nullable String forwardingOn,
    @Schema(description = "転送の停止", examples = "*20") @Nullable String forwardingOff) {

  /** What holds until a contract chooses its own. */
  static final CodeSettings USUAL = new CodeSettings("*81", "*82", "*83", "*85", "*21", "*20");

  static final CodeSettings NONE = new CodeSettings(null, null, null, null, null, null);

  /** By function, in the order of the screen; only those that have a code. */
  @JsonIgnore
  Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    put(codes, "pickup", pickup);
    put(codes, "park", park);
    put(codes, "retrieve", retrieve);
    put(codes, "voicemail", voicemail);
    put(codes, "forwardingOn", forwardingOn);
    put(codes, "forwardingOff", forwardingOff);
    return codes;
  }

  private static void put(Map<String, String> codes, String function, @Nullable String code) {
    if (code != null && !code.isBlank()) {
      codes.put(function, code);
    }
  }

  /** The same with every code in the form in which it is stored. */
  CodeSettings inForm() {
    UnaryOperator<@Nullable String> form =
        code -> code == null || code.isBlank() ? null : FeatureCode.read(code).dialled();
    return new CodeSettings(
        form.apply(pickup),
        form.apply(park),
        form.apply(retrieve),
        form.apply(voicemail),
        form.apply(forwardingOn),
        form.apply(forwardingOff));
  }
}
