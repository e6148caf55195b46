<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#-- What the password rule refuses is told for the page; here it belongs to the field. -->
<#if messagesPerField.existsError('password')>
  <#assign refused = messagesPerField.get('password')>
<#elseif message?has_content && message.type = 'error' && !messagesPerField.existsError('password-confirm')>
  <#assign refused = message.summary>
<#else>
  <#assign refused = "">
</#if>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "form">
    <p class="biz-lead">${msg("newPasswordGiven")}</p>
    <form id="kc-passwd-update-form" class="${properties.kcFormClass!}" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post" novalidate="novalidate">
      <input type="text" name="username" value="${username!''}" autocomplete="username" readonly hidden>
      <@field.password name="password-new" label=msg("passwordNew") error=refused autocomplete="new-password" autofocus=true />
      <p class="biz-lead biz-hint" id="password-rule">${msg("passwordRule")}</p>
      <@field.password name="password-confirm" label=msg("passwordConfirm") error=messagesPerField.getFirstError('password-confirm') autocomplete="new-password" />
      <p class="biz-lead biz-hint">${msg("otherSessionsEnd")}</p>
      <@buttons.actionGroup>
        <@buttons.button id="kc-login" name="login" label="passwordSubmit" />
        <#if isAppInitiatedAction??>
        <button type="submit" id="kc-cancel" name="cancel-aia" value="true" class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}">${msg("passwordCancel")}</button>
        </#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
