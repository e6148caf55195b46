package io.bizportal.kit.problem;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer into the body; for a query parameter its name after a slash
 * @param code stable, in kebab case
 */
public record FieldProblem(String pointer, String code, String japanese, String english) {}
