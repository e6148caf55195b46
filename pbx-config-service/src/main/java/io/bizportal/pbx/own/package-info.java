/**
 * What a terminal user may look at before he sets something (D6): what callers of his own
 * extension, or of his own login ID of Dotphone Office, would hear. A call is followed as far as
 * his own settings take it. Where it goes on from there is his colleagues' matter, even where that
 * is another number of the contract, and is not told.
 */
@NullMarked
package io.bizportal.pbx.own;

import org.jspecify.annotations.NullMarked;
