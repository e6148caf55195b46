package io.bizportal.pbx.site;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The channels of a contract's sites as they are shown.
 *
 * @param id their name in previews and plans
 */
@Schema(
    name = "ContractSiteChannels",
    requiredProperties = {"id", "sites", "version"})
record SitesView(UUID id, List<SiteChannels> sites, long version) {}
