/** Two people editing at once (E11): the second learns what the first has saved. */
@NullMarked
package io.bizportal.kit.edit;

import org.jspecify.annotations.NullMarked;
