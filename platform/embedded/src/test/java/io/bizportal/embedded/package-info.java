@NullMarked
package io.bizportal.embedded;

import org.jspecify.annotations.NullMarked;
