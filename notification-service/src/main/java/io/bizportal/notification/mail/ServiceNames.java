package io.bizportal.notification.mail;

/** What readers call the services. An unknown service keeps its own name. */
final class ServiceNames {

  private ServiceNames() {}

  static String of(String kind, MailLanguage language) {
    boolean japanese = language == MailLanguage.JA;
    return switch (kind) {
      case "SMART_PBX" -> japanese ? "スマートPBX" : "Smart PBX";
      case "HIKARI_CLOUD_PBX" -> japanese ? "ひかりクラウドPBX" : "Hikari Cloud PBX";
      case "IP_VOICE" -> "IP Voice";
      case "DOTPHONE_OFFICE" -> japanese ? "ドットフォンオフィス" : "Dotphone Office";
      default -> SafeText.line(kind);
    };
  }
}
