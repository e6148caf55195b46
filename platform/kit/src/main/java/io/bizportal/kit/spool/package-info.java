/**
 * Long answers that their readers take at their own pace. They are written into a file as fast as
 * what they come from allows, and sent from it while it grows: no reader, however slow, keeps a
 * connection to the database or an open transaction.
 */
@NullMarked
package io.bizportal.kit.spool;

import org.jspecify.annotations.NullMarked;
