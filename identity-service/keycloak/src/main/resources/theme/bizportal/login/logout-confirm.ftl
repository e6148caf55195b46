<#import "template.ftl" as layout>
<#import "home.ftl" as home>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <p>${msg("logoutConfirmHeader")}</p>
    <form action="${url.logoutConfirmAction}" onsubmit="confirmLogout.disabled = true; return true;" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <div class="biz-actions">
        <button type="submit" id="kc-logout" name="confirmLogout" value="1" class="${properties.kcButtonPrimaryClass}">${msg("doLogout")}</button>
        <a id="backToApplication" class="${properties.kcButtonSecondaryClass}" href="<@home.href/>">${msg("backToPortal")}</a>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
