/**
 * What rules find. Rules are pure: they look at values and report all their findings, each with a
 * JSON pointer to the field, a stable code and a text in both languages; only the edge turns
 * findings into a problem.
 */
@NullMarked
package io.bizportal.pbx.rule;

import org.jspecify.annotations.NullMarked;
