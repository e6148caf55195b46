/**
 * What holds for a whole contract where nothing else is chosen (E5): the hold music of groups, and
 * the outgoing and the notification number of extensions that have none of their own.
 */
@NullMarked
package io.bizportal.pbx.defaults;

import org.jspecify.annotations.NullMarked;
