package io.bizportal.identity;

import io.bizportal.embedded.IssuerResource;
import io.bizportal.embedded.KafkaResource;
import io.bizportal.embedded.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs against real PostgreSQL and Kafka; every test of the module shares one start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(
    value = PostgresResource.class,
    initArgs = @ResourceArg(name = "database", value = "identity"))
@WithTestResource(KafkaResource.class)
@WithTestResource(IssuerResource.class)
@WithTestResource(IdentityHouse.class)
public @interface IdentityServiceTest {}
