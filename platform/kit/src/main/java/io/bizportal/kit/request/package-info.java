/** One ID for a request, from the browser to the events it causes (I4). */
@NullMarked
package io.bizportal.kit.request;

import org.jspecify.annotations.NullMarked;
