/**
 * Barred destinations (E5): named profiles of what may not be called, which extensions refer to by
 * name. A name follows when a profile is renamed. Emergency calls are never barred.
 */
@NullMarked
package io.bizportal.pbx.barring;

import org.jspecify.annotations.NullMarked;
