package io.bizportal.pbx.extension;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller may set of an extension: all of it, at creation and at every change. */
@Schema(requiredProperties = {"siteNumber", "terminalNumber"})
public record ExtensionSettings(
    @Schema(description = "拠点番号", examples = "20") @Nullable String siteNumber,
    @Schema(description = "端末番号", examples = "200") @Nullable String terminalNumber,
    @Schema(description = "オフィスリンク内線番号") @Nullable String officeLinkNumber,
    @Nullable String memo,
    @Nullable TerminalKind terminalKind,
    @Schema(description = "複数台利用") @Nullable Boolean multipleDevices,
    @Schema(description = "外線発信番号") @Nullable String outgoingNumber,
    @Schema(description = "通知番号") @Nullable String notificationNumber,
    @Schema(description = "指定ピックアップ") @Nullable Boolean directedPickup,
    @Schema(description = "発信規制") @Nullable String barringProfile,
    @Schema(description = "IP電話機の送付先") @Nullable String deliveryAddress,
    @Nullable String terminalItem,
    @Nullable String terminalMemo) {}
