package io.bizportal.identity.company;

import io.bizportal.identity.account.Contact;
import io.bizportal.identity.mail.MailLanguage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A company and its first administrator, as the order names them. */
record CompanyRegistration(
    @NotNull @Valid NamedCompany company, @NotNull @Valid Administrator administrator) {

  record NamedCompany(
      @NotNull @Pattern(regexp = "C[0-9]{7}") String id,
      @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*")
          String name) {}

  record Administrator(
      @NotNull String name,
      @NotNull String email,
      @NotNull String telephone,
      @NotNull MailLanguage mailLanguage,
      @NotNull String timeZone) {

    Contact contact() {
      return Contact.of("/administrator", name, email, telephone, mailLanguage, timeZone);
    }
  }
}
