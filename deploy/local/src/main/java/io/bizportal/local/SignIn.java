package io.bizportal.local;

/**
 * A way for somebody trying the house to sign in.
 *
 * @param who the person's part in the demo, such as "portal administrator"
 * @param secondFactor where to find it
 */
public record SignIn(String who, String email, String password, String secondFactor) {}
