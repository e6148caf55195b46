<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("mailOtpUnavailableTitle")}
  <#elseif section = "form">
    <p role="alert">${msg("mailOtpUnavailable")}</p>
    <div class="biz-actions">
      <a id="mail-otp-retry" class="${properties.kcButtonPrimaryClass}" href="${url.loginAction}">${msg("tryAgain")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
