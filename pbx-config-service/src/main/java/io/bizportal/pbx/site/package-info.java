/**
 * Channels of the site numbers 拠点番号 (E1): how many calls the telephones of a site may have at the
 * same time. A contract sets them as one list; a site that isn't in it has what was ordered.
 */
@NullMarked
package io.bizportal.pbx.site;

import org.jspecify.annotations.NullMarked;
