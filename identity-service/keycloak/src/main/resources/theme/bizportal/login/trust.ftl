<#macro offer>
  <#if trustDays?? && trustDays gt 0>
    <div class="biz-trust pf-v5-c-check">
      <input class="pf-v5-c-check__input" type="checkbox" id="trust-browser" name="trustBrowser" value="on" aria-describedby="trust-browser-hint">
      <label class="pf-v5-c-check__label" for="trust-browser">${msg("trustBrowser", trustDays)}</label>
      <span class="pf-v5-c-check__description" id="trust-browser-hint">${msg("trustBrowserHint")}</span>
    </div>
  </#if>
</#macro>
