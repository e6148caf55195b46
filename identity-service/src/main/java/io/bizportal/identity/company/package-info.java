/**
 * A company is registered once, together with its first administrator, by the service that takes
 * its order. Registering it again answers with what was registered.
 */
@NullMarked
package io.bizportal.identity.company;

import org.jspecify.annotations.NullMarked;
