/** Mail addresses, as far as they may be shown. */
@NullMarked
package io.bizportal.kit.mail;

import org.jspecify.annotations.NullMarked;
