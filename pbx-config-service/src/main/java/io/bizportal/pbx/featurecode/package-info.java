/**
 * Feature codes 機能番号 (E8): what people dial on a telephone to use a function of the switch. They
 * stand in the one namespace of a contract's dial strings with extensions, groups and office-link
 * numbers: what one of them has, no other can get.
 *
 * <p>A code is {@code *} or {@code #} and one to four digits, or has the form of a number inside
 * the contract. The codes that hold until a contract chooses its own begin with {@code *}, so that
 * they collide with nobody's numbers.
 */
@NullMarked
package io.bizportal.pbx.featurecode;

import org.jspecify.annotations.NullMarked;
