<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('factor'); section>
  <#if section = "header">
    ${msg("chooseFactorTitle")}
  <#elseif section = "form">
    <p class="biz-lead" id="choose-factor-lead">${msg("chooseFactorLead")}</p>
    <form id="choose-factor-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <fieldset class="biz-choices" aria-describedby="choose-factor-lead<#if messagesPerField.existsError('factor')> input-error-factor</#if>">
        <legend class="biz-unseen">${msg("chooseFactorTitle")}</legend>
        <#list ["TOTP", "MAIL_OTP"] as factor>
        <label class="biz-choice" for="factor-${factor}">
          <input type="radio" id="factor-${factor}" name="factor" value="${factor}" aria-describedby="factor-${factor}-hint">
          <span><span class="biz-strong">${msg("factor" + factor)}</span><br><span class="biz-lead" id="factor-${factor}-hint">${msg("factorHint" + factor)}</span></span>
        </label>
        </#list>
      </fieldset>
      <#if messagesPerField.existsError('factor')>
        <p class="biz-error" id="input-error-factor" role="alert">${messagesPerField.get('factor')}</p>
      </#if>
      <p class="biz-lead">${msg("chooseFactorLater")}</p>
      <@buttons.actionGroup>
        <@buttons.button id="kc-login" name="login" label="mailOtpSubmit" />
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
