package io.bizportal.entitlement;

import io.bizportal.embedded.IssuerResource;
import io.bizportal.embedded.KafkaResource;
import io.bizportal.embedded.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running service; all of them share one start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@QuarkusTestResource(
    value = PostgresResource.class,
    initArgs = @ResourceArg(name = "database", value = "entitlement"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(FakeIdentity.class)
public @interface ServiceTest {}
