<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password') displayInfo=true; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <form id="kc-form-login" class="${properties.kcFormClass!}" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post" novalidate="novalidate">
      <#if !usernameHidden??>
        <@field.input name="username" label=msg("userId") error=messagesPerField.getFirstError('username','password')
          autofocus=true autocomplete="username" value=login.username!'' />
      </#if>
      <@field.password name="password" label=msg("password") error=(usernameHidden??)?then(messagesPerField.getFirstError('username','password'), "")
        autofocus=usernameHidden?? autocomplete="current-password" />
      <@buttons.loginButton />
    </form>
  <#elseif section = "info">
    <p class="biz-lead" id="forgot-password">${msg("forgotPasswordHint")}</p>
    <#if brand?? && brand == "DOTPHONE_OFFICE">
    <p class="biz-lead" id="admin-id">${msg("adminIdHint")}</p>
    <#elseif brand??>
    <details class="biz-details" id="contract-administrator-id">
      <summary>${msg("contractAdministratorId")}</summary>
      <p>${msg("contractAdministratorIdAbolished")}</p>
      <p><a href="${properties.portalUrl!}/">${msg("toPortal")}</a></p>
    </details>
    </#if>
  </#if>
</@layout.registrationLayout>
