<#import "footer.ftl" as loginFooter>
<#import "home.ftl" as home>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false wide=false>
<#assign heading><#nested "header"></#assign>
<#if brand??><#assign site=msg("brandName." + brand)><#else><#assign site=msg("brandName")></#if>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}<#if brand??> biz-brand-${brand}</#if>" lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <meta name="robots" content="noindex, nofollow">
  <title>${heading?markup_string?replace("<[^>]*>", "", "r")?trim?no_esc} | ${site}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  <#list properties.stylesCommon?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesCommonPath}/${style}">
  </#list>
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#if scripts??><#list scripts as script>
  <script src="${script}"></script>
  </#list></#if>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling, checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    <#if authenticationSession??>
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#if>
    </#outputformat>
  </script>
</head>
<body class="${properties.kcBodyClass!}" data-page-id="login-${pageId}">
<div class="biz-page">
  <header class="biz-masthead">
    <a class="biz-brand" href="<@home.href/>">
      <#if properties.logo?has_content><img src="${url.resourcesPath}/${properties.logo}" alt=""></#if>
      <span>${site}</span>
    </a>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="biz-languages" aria-label="${msg("languages")}">
      <ul>
        <#list locale.supported?sort_by("languageTag")?reverse as l>
        <li><a id="language-${l.languageTag}" href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"
          <#if l.languageTag == locale.currentLanguageTag>aria-current="true"</#if>>${l.label}</a></li>
        </#list>
      </ul>
    </nav>
    </#if>
  </header>
  <main class="biz-main">
    <div class="biz-card<#if wide> biz-card--wide</#if>">
      <h1 id="kc-page-title">${heading}</h1>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
        <p class="biz-lead" id="kc-username">${msg("signingInAs")} <span class="biz-strong" id="kc-attempted-username">${auth.attemptedUsername}</span></p>
        <#nested "show-username">
      </#if>
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="${properties.kcAlertClass!} pf-m-${(message.type = 'error')?then('danger', message.type)}"
           role="${(message.type = 'error' || message.type = 'warning')?then('alert', 'status')}">
        <div class="${properties.kcAlertIconClass!}">
          <#if message.type = 'success'><span class="${properties.kcFeedbackSuccessIcon!}" aria-hidden="true"></span></#if>
          <#if message.type = 'warning'><span class="${properties.kcFeedbackWarningIcon!}" aria-hidden="true"></span></#if>
          <#if message.type = 'error'><span class="${properties.kcFeedbackErrorIcon!}" aria-hidden="true"></span></#if>
          <#if message.type = 'info'><span class="${properties.kcFeedbackInfoIcon!}" aria-hidden="true"></span></#if>
        </div>
        <span class="${properties.kcAlertTitleClass!} kc-feedback-text">${message.summary}</span>
      </div>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button type="submit" id="try-another-way" class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass} ${properties.kcMarginTopClass}">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo>
      <div id="kc-info" class="biz-links"><#nested "info"></div>
      </#if>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials() && url.loginRestartFlowUrl?has_content>
      <div class="biz-links"><a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("useAnotherAccount")}</a></div>
      </#if>
    </div>
  </main>
  <footer class="biz-footer">${msg("footerNote")}<@loginFooter.content/></footer>
</div>
</body>
</html>
</#macro>
