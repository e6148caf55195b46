<#-- Where a page leads back to; a settings site's own sign-in knows its brand. -->
<#macro href>${properties.portalUrl!}${properties.homePath}<#if brand??>&amp;brand=${brand}</#if></#macro>
