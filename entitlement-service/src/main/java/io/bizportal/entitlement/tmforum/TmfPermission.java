package io.bizportal.entitlement.tmforum;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bizportal.entitlement.grant.Level;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that one account may do: a Permission of TMF672.
 *
 * @param assetInvolvementRole one per contract that the account may at least read
 */
@Schema(
    name = "Permission",
    requiredProperties = {"id", "href", "@type", "user", "granter", "assetInvolvementRole"})
record TmfPermission(
    String id,
    String href,
    @JsonProperty("@type") String type,
    RelatedParty user,
    RelatedParty granter,
    List<AssetInvolvementRole> assetInvolvementRole) {

  static TmfPermission of(
      String base, UUID account, String company, List<AssetInvolvementRole> roles) {
    return new TmfPermission(
        account.toString(),
        base + "/" + account,
        "Permission",
        new RelatedParty(account.toString(), "user", "Individual"),
        new RelatedParty(company, "granter", "Organization"),
        roles);
  }

  /** A party in its role. */
  @Schema(requiredProperties = {"id", "role", "@referredType"})
  record RelatedParty(String id, String role, @JsonProperty("@referredType") String referredType) {}

  /** What the user is to a contract. */
  @Schema(requiredProperties = {"involvementRole", "manageableAsset"})
  record AssetInvolvementRole(String involvementRole, EntityRef manageableAsset) {

    static AssetInvolvementRole of(String contract, Level level) {
      return new AssetInvolvementRole(
          level.writes() ? "editor" : "reader", new EntityRef(contract, "Product"));
    }
  }

  /** A contract, which TMF637 calls a product. */
  @Schema(requiredProperties = {"id", "@referredType"})
  record EntityRef(String id, @JsonProperty("@referredType") String referredType) {}
}
