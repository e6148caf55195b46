<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
  <#if section = "header">
    ${msg("loginTotpTitle")}
  <#elseif section = "form">
    <ol class="biz-steps" id="kc-totp-settings">
      <li>
        <p>${msg("loginTotpStep1")}</p>
        <p class="biz-lead" id="kc-totp-supported-apps"><#list totp.supportedApplications as app>${msg(app)}<#sep> / </#sep></#list></p>
      </li>
      <li>
        <#if mode?? && mode = "manual">
          <p>${msg("loginTotpManualStep2")}</p>
          <p><code class="biz-key" id="kc-totp-secret-key">${totp.totpSecretEncoded}</code></p>
          <p class="biz-lead">${msg("loginTotpManualStep3")} ${msg("totpParameters", totp.policy.getAlgorithmKey(), totp.policy.digits, totp.policy.period)}</p>
          <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p>
        <#else>
          <p>${msg("loginTotpStep2")}</p>
          <img class="biz-qr" id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("totpQrAlt")}">
          <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
        </#if>
      </li>
      <li>
        <p>${msg("loginTotpStep3")}</p>
        <form id="kc-totp-settings-form" class="${properties.kcFormClass!}" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post" novalidate="novalidate">
          <@field.input name="totp" label=msg("authenticatorCode") autocomplete="one-time-code" />
          <#if totp.otpCredentials?size gte 1>
            <@field.input name="userLabel" label=msg("loginTotpDeviceName") />
          </#if>
          <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
          <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
          <@buttons.actionGroup>
            <@buttons.button id="saveTOTPBtn" name="login" label="doSubmit" />
          </@buttons.actionGroup>
        </form>
      </li>
    </ol>
  </#if>
</@layout.registrationLayout>
