/** Lists that page by key and count. */
@NullMarked
package io.bizportal.kit.page;

import org.jspecify.annotations.NullMarked;
