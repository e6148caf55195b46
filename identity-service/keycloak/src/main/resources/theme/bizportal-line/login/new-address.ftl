<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('address','addressAgain'); section>
  <#if section = "header">
    ${msg("addressTitle")}
  <#elseif section = "form">
    <p class="biz-lead">${msg("addressLead")}</p>
    <form id="new-address-form" class="${properties.kcFormClass!}" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post" novalidate="novalidate">
      <@field.input name="address" label=msg("addressLabel") error=messagesPerField.getFirstError('address')
        autofocus=true autocomplete="email" value=typedAddress!'' />
      <@field.input name="addressAgain" label=msg("addressAgainLabel") error=messagesPerField.getFirstError('addressAgain')
        autocomplete="off" value="" />
      <p class="biz-lead biz-hint">${msg("addressHint")}</p>
      <@buttons.actionGroup>
        <@buttons.button id="kc-login" name="login" label="addressSubmit" />
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
