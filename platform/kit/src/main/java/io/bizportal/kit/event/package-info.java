/** CloudEvents 1.0 as they are written to and read from Kafka in binary mode (I1). */
@NullMarked
package io.bizportal.kit.event;

import org.jspecify.annotations.NullMarked;
