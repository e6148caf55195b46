/** Tests over HTTP and Kafka, on embedded PostgreSQL and Kafka, and what they share. */
package io.bizportal.entitlement;
