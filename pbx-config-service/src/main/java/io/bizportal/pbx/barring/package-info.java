/**
 * Barred destinations (E5): named profiles of what may not be called, which extensions refer to by
 * name. While extensions bear it a profile keeps its name: they are told with it, and a change of
 * theirs must be a change set of theirs. Emergency calls are never barred.
 */
@NullMarked
package io.bizportal.pbx.barring;

import org.jspecify.annotations.NullMarked;
