<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "trust.ftl" as trust>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
  <#if section = "header">
    ${msg("totpTitle")}
  <#elseif section = "form">
    <p class="biz-lead">${msg("totpLead")}</p>
    <form id="kc-otp-login-form" class="${properties.kcFormClass!}" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post" novalidate="novalidate">
      <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!''}">
      <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true />
      <@trust.offer />
      <@buttons.actionGroup>
        <@buttons.button id="kc-login" name="login" label="mailOtpSubmit" />
      </@buttons.actionGroup>
    </form>
    <p class="biz-lead biz-below">${msg("totpLost")}</p>
  </#if>
</@layout.registrationLayout>
