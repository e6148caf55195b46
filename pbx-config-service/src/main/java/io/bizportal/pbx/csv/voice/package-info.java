/** Tables and imports of the contracts of a voice group, each contract's by itself (F1–F4, G2). */
@NullMarked
package io.bizportal.pbx.csv.voice;

import org.jspecify.annotations.NullMarked;
