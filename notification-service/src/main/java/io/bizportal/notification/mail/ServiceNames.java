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
      case "OFFICE_INTERNET" -> japanese ? "オフィス光インターネット" : "Office Internet";
      case "BUSINESS_VPN" -> japanese ? "ビジネスVPN" : "Business VPN";
      case "BUSINESS_MOBILE" -> japanese ? "ビジネスモバイル" : "Business Mobile";
      case "MAIL_SECURITY" -> japanese ? "メールセキュリティ" : "Mail Security";
      case "CLOUD_STORAGE" -> japanese ? "クラウドストレージ" : "Cloud Storage";
      default -> SafeText.line(kind);
    };
  }
}
