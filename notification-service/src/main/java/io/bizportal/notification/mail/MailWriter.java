package io.bizportal.notification.mail;

import io.bizportal.notification.NotificationConfig;
import io.bizportal.notification.NotificationConfig.Brand;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes the mail for an opened request, in the reader's language and time zone (H1). */
@Singleton
public class MailWriter {

  /** One plain address: no comments, no quotes, no list, nothing that could add a recipient. */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}");

  private final Engine templates;
  private final NotificationConfig config;

  MailWriter(Engine templates, NotificationConfig config) {
    this.templates = templates;
    this.config = config;
  }

  /** Writes the mail; its Message-ID comes from the event, so that doubles can be recognised. */
  public Mail write(UUID event, MailRequest request) throws UnreadableMail {
    Brand brand = config.brands().get(request.brand());
    if (brand == null) {
      throw new UnreadableMail("unknown-brand");
    }
    if (!ADDRESS.matcher(request.to()).matches()) {
      throw new UnreadableMail("malformed-address");
    }
    Map<String, Object> values = values(request, brand);
    String sender = senderName(request.language(), brand);
    String domain = brand.address().substring(brand.address().indexOf('@') + 1);
    return new Mail()
        .setFrom(sender + " <" + brand.address() + ">")
        .addTo(request.to())
        .setSubject(SafeText.line(render(request, values, "subject.txt")))
        .setText(render(request, values, "txt"))
        .setHtml(render(request, values, "html"))
        .addHeader("Message-ID", "<" + event + "@" + domain + ">")
        .addHeader("Auto-Submitted", "auto-generated")
        .addHeader("X-Auto-Response-Suppress", "All");
  }

  private Map<String, Object> values(MailRequest request, Brand brand) throws UnreadableMail {
    Map<String, Object> values = new HashMap<>();
    ReaderTime time = new ReaderTime(request.language(), request.timeZone());
    for (Map.Entry<String, String> parameter : request.parameters().entrySet()) {
      values.put(parameter.getKey(), value(parameter.getKey(), parameter.getValue(), time));
    }
    for (String required : request.kind().required()) {
      if (!values.containsKey(required) || values.get(required).toString().isBlank()) {
        throw new UnreadableMail("missing-" + required.toLowerCase(Locale.ROOT));
      }
    }
    values.put("sender", senderName(request.language(), brand));
    return values;
  }

  /** The name of a parameter says what it is, and so how it reaches the page. */
  private static Object value(String name, String raw, ReaderTime time) throws UnreadableMail {
    if (name.equals("codeExpiresAt")) {
      return time.toTheMinute(raw);
    }
    if (name.endsWith("At") || name.endsWith("Until")) {
      return time.toTheSecond(raw);
    }
    if (name.endsWith("On")) {
      return time.day(raw);
    }
    if (name.equals("url") || name.endsWith("Url")) {
      return SafeText.link(raw);
    }
    return name.equals("serviceKind") ? ServiceNames.of(raw, time.language()) : SafeText.line(raw);
  }

  private String render(MailRequest request, Map<String, Object> values, String variant)
      throws UnreadableMail {
    String id =
        "mail/%s_%s.%s".formatted(request.kind().template(), request.language().tag(), variant);
    Template template = templates.getTemplate(id);
    if (template == null) {
      throw new UnreadableMail("missing-template");
    }
    try {
      return template.data(values).render();
    } catch (TemplateException e) {
      throw new UnreadableMail("template-failed");
    }
  }

  private static String senderName(MailLanguage language, Brand brand) {
    return switch (language) {
      case JA -> brand.nameJa();
      case EN -> brand.nameEn();
    };
  }
}
