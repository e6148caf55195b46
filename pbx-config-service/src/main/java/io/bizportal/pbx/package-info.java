/**
 * The settings of telephony contracts, and nothing of who may see them: that comes in each
 * request's contract token.
 *
 * <p>{@code numbering} knows what a telephone number is, {@code contract} serialises the writes of
 * a contract, {@code change} records every one of them and tells the world; {@code extension},
 * {@code absence}, {@code group}, {@code external}, {@code music}, {@code linekey}, {@code
 * barring}, {@code featurecode}, {@code site} and {@code defaults} are settings, {@code routing}
 * says where calls go with them, and {@code overview} counts them; {@code voice} forwards IP Voice
 * numbers, {@code dotphone} has the options of Dotphone Office login IDs. {@code access} asks
 * entitlement-service when memory can't be trusted.
 */
@NullMarked
package io.bizportal.pbx;

import org.jspecify.annotations.NullMarked;
