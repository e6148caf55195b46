<#import "template.ftl" as layout>
<#import "home.ftl" as home>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("errorTitle")}
  <#elseif section = "form">
    <div id="kc-error-message">
      <p role="alert">${kcSanitize(message.summary)?no_esc}</p>
      <#if traceId??><p class="biz-lead" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
      <div class="biz-actions">
        <a id="backToApplication" class="${properties.kcButtonPrimaryClass}" href="<@home.href/>">${msg("backToPortal")}</a>
      </div>
    </div>
  </#if>
</@layout.registrationLayout>
