/**
 * Imports of tables, as jobs (F2–F4): {@code VALIDATING}, then {@code INVALID} with all errors or
 * {@code READY} with a preview, then {@code APPLYING} and {@code APPLIED}; {@code CANCELLED} and
 * {@code STOPPED} end one before.
 *
 * <p>Validating has no effect and applying is one transaction together with the job's state, under
 * the lock of the service's {@link io.bizportal.kit.imports.ImportSite}; so whoever takes a job up
 * after a crash may begin its step again, and imports of one contract never interleave. Only what
 * the preview showed is applied: if what is set has changed so that the file would do something
 * else, a new preview is made. The file lies sealed until the import is over.
 *
 * <p>Tables {@code import_job}, {@code import_file} and {@code import_error} come with each
 * service's own migrations.
 */
@NullMarked
package io.bizportal.kit.imports;

import org.jspecify.annotations.NullMarked;
