/**
 * All settings of a contract at a glance (E7): how many there are of each kind, and how they
 * divide. What they are in full is in the lists of their own kinds. One query over narrow indexes,
 * so that a contract with 100,000 extensions is counted without reading one of them.
 */
@NullMarked
package io.bizportal.pbx.overview;

import org.jspecify.annotations.NullMarked;
