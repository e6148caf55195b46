<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout wide=true; section>
  <#if section = "header">
    ${msg("termsTitle")}
  <#elseif section = "form">
    <p class="biz-lead">${msg("termsLead")}</p>
    <div class="biz-terms" role="region" tabindex="0" aria-label="${msg("termsTitle")}">
      <p>${msg("termsPreamble")}</p>
      <#list 1..7 as n>
      <h2>${msg("termsHeading" + n)}</h2>
      <p>${msg("termsArticle" + n)}</p>
      </#list>
      <p>${msg("termsVersion", version)}</p>
    </div>
    <form action="${url.loginAction}" method="post">
      <div class="biz-actions">
        <button type="submit" name="accept" id="kc-accept" class="${properties.kcButtonPrimaryClass}">${msg("termsAccept")}</button>
        <button type="submit" name="cancel" id="kc-decline" class="${properties.kcButtonSecondaryClass}">${msg("termsDecline")}</button>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
