<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "trust.ftl" as trust>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('otp'); section>
  <#if section = "header">
    <#if newAddress!false>${msg("addressOtpTitle")}<#else>${msg("mailOtpTitle")}</#if>
  <#elseif section = "form">
    <#if codeOpen>
      <p class="biz-lead">${msg("mailOtpSentTo")}<br><span class="biz-strong" id="mail-otp-address">${maskedAddress}</span></p>
      <form id="mail-otp-form" class="${properties.kcFormClass!}" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post" novalidate="novalidate">
        <@field.group name="mail-otp-code" label=msg("mailOtpCode") error=messagesPerField.get('otp')>
          <span class="${properties.kcInputClass}<#if messagesPerField.existsError('otp')> ${properties.kcError}</#if>">
            <input id="mail-otp-code" name="otp" type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" autofocus
              aria-describedby="mail-otp-hint<#if messagesPerField.existsError('otp')> input-error-mail-otp-code</#if>"
              <#if messagesPerField.existsError('otp')>aria-invalid="true"</#if>>
          </span>
        </@field.group>
        <p class="biz-lead" id="mail-otp-hint">${msg("mailOtpHint", minutesLeft)}</p>
        <@trust.offer />
        <@buttons.actionGroup>
          <@buttons.button id="kc-login" name="login" label="mailOtpSubmit" />
        </@buttons.actionGroup>
      </form>
    </#if>
    <form id="mail-otp-resend-form" class="biz-resend" action="${url.loginAction}" method="post">
      <#if codeOpen><span>${msg("mailOtpNotArrived")}</span></#if>
      <button type="submit" id="mail-otp-resend" name="resend" value="1"
        class="${codeOpen?then('pf-v5-c-button pf-m-link pf-m-inline', 'pf-v5-c-button pf-m-primary pf-m-block')}"
        data-wait="${resendSeconds?c}" data-wait-text="${msg("mailOtpResendWait")}">${msg("mailOtpResend")}</button>
      <span class="biz-resend__wait" id="mail-otp-resend-wait" hidden></span>
    </form>
    <#if newAddress!false>
    <form id="change-address-form" class="biz-resend" action="${url.loginAction}" method="post">
      <span>${msg("addressWrong")}</span>
      <button type="submit" id="change-address" name="changeAddress" value="1" class="pf-v5-c-button pf-m-link pf-m-inline">${msg("addressChange")}</button>
    </form>
    </#if>
    <script type="module" src="${url.resourcesPath}/js/mail-otp.js"></script>
  </#if>
</@layout.registrationLayout>
