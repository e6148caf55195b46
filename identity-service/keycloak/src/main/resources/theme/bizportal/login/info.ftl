<#import "template.ftl" as layout>
<#import "home.ftl" as home>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("infoTitle")}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <p role="status">${message.summary}<#if requiredActions??><#list requiredActions>: <b><#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>, </#items></b></#list></#if></p>
      <div class="biz-actions">
        <#if !skipLink?? && actionUri?has_content>
        <a class="${properties.kcButtonPrimaryClass}" href="${actionUri}">${msg("proceedWithAction")}</a>
        <#else>
        <a id="backToApplication" class="${properties.kcButtonPrimaryClass}" href="<@home.href/>">${msg("backToPortal")}</a>
        </#if>
      </div>
    </div>
  </#if>
</@layout.registrationLayout>
