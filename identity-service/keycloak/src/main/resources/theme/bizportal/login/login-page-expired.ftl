<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p>${msg("pageExpiredText")}</p>
    <div class="biz-actions">
      <a id="loginContinueLink" class="${properties.kcButtonPrimaryClass}" href="${url.loginAction}">${msg("pageExpiredContinue")}</a>
      <a id="loginRestartLink" class="${properties.kcButtonSecondaryClass}" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
