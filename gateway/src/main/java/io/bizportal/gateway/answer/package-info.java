/**
 * What the gateway says itself rather than passing on: problem documents in the caller's language,
 * redirects and small JSON, under the request's ID and with the headers browsers must see.
 */
@NullMarked
package io.bizportal.gateway.answer;

import org.jspecify.annotations.NullMarked;
