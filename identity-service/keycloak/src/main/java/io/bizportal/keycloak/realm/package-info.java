/**
 * The realms as code. {@code realm/*-realm.json} are imported by Keycloak itself, which takes
 * secrets and URLs from the environment; a name it does not find it leaves standing as the value,
 * and everybody could read that secret here. So nothing starts while a name is missing.
 */
@NullMarked
package io.bizportal.keycloak.realm;

import org.jspecify.annotations.NullMarked;
