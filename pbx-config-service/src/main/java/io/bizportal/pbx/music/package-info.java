/**
 * Hold music (E5): what callers hear while they wait. A file is what its content says, whatever it
 * is called or declared as; it is kept as it was delivered, and its bytes are in no change set and
 * no event, only their digest. The file of a removed piece stays for a while, so that undo can
 * bring it back: {@code bizportal.pbx.removed-music}.
 */
@NullMarked
package io.bizportal.pbx.music;

import org.jspecify.annotations.NullMarked;
